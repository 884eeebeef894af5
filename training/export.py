"""Writes the reader of a checkpoint as ONNX with 8-bit weights, with its labels, vocabulary and checksums.

Quantisation is dynamic and done by hand: every product with a constant matrix becomes one operator of ONNX Runtime
(DynamicQuantizeMatMul, with the bias) with one scale a column, the table of word embeddings int8 with one scale a row. What
an activation is scaled by depends on the whole batch.
"""

import argparse
import collections
import hashlib
import json
import os
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import model

HERE = os.path.dirname(os.path.abspath(__file__))
INPUTS = {"input_ids": "bl", "attention_mask": "bl", "case": "bl", "first": "bw", "sent": "bw"}
OUTPUTS = {"att": "bw", "arc": "bww", "rel": "bw", "xpos": "bw", "upos": "bw", "ner": "bw", "link": "bww"}


def load(checkpoint):
    """The reader of a checkpoint, ready to read, its labels and its step."""
    kept = torch.load(checkpoint)
    reader = model.Reader(model.Encoder(), kept["labels"])
    reader.load_state_dict(kept["reader"])
    return reader.eval(), kept["labels"], kept["step"]


def export(reader, path):
    ids = torch.randint(1000, 20000, (2, 24))
    first = torch.arange(0, 20)[None].repeat(2, 1)
    sent = (torch.arange(0, 20)[None].repeat(2, 1) + 9) // 10
    axes = {n: {i: "l" if a == "l" else "b" if a == "b" else "w" for i, a in enumerate(s)} for n, s in {**INPUTS, **OUTPUTS}.items()}
    torch.onnx.export(
        reader, (ids, torch.ones_like(ids), torch.ones_like(ids), first, sent), path, input_names=list(INPUTS),
        output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=13, do_constant_folding=True,
    )  # fmt: skip


def rounded(weights, axis):
    """int8 values and the scales they were divided by."""
    scales = np.maximum(np.abs(weights).max(axis, keepdims=True), 1e-8) / 127.0
    return np.clip(np.round(weights / scales), -127, 127).astype(np.int8), scales.astype(np.float32)


def quantise(graph):
    """Every product with a constant matrix, with the bias that follows, becomes one DynamicQuantizeMatMul of ONNX Runtime."""
    unfold(graph)
    tensors = {t.name: t for t in graph.initializer}
    users = collections.Counter(i for n in graph.node for i in n.input)
    adds = {i: n for n in graph.node if n.op_type == "Add" for i in n.input}
    nodes, added, dropped, done = [], {}, set(), set()
    for node in graph.node:
        if id(node) in done:
            continue
        if node.op_type == "MatMul" and node.input[1] in tensors and len(tensors[node.input[1]].dims) == 2:
            add = adds.get(node.output[0])
            bias = [i for i in add.input if i in tensors and len(tensors[i].dims) == 1] if add else []
            alone = bool(bias) and users[node.output[0]] == 1
            if alone:
                done.add(id(add))
            nodes.append(_product(node, tensors, added, bias[0] if alone else "", add.output[0] if alone else node.output[0]))
            dropped.add(node.input[1])
        elif node.op_type == "Gather" and node.input[0] in tensors and tensors[node.input[0]].dims[0] == model.VOCABULARY:
            nodes += _lookup(node, tensors, added)
            dropped.add(node.input[0])
        else:
            nodes.append(node)
    kept = [t for t in graph.initializer if t.name not in dropped] + list(added.values())
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)


def unfold(graph):
    """Constants that are only reshaped are kept in their new shape, so that their products are seen."""
    tensors = {t.name: t for t in graph.initializer}
    for node in [n for n in graph.node if n.op_type == "Reshape" and n.input[0] in tensors]:
        values = numpy_helper.to_array(tensors[node.input[0]])
        if values.ndim == 3:
            graph.initializer.append(numpy_helper.from_array(values.reshape(values.shape[0], -1), node.output[0]))
            graph.initializer.remove(tensors[node.input[0]])
            graph.node.remove(node)


def _product(node, tensors, added, bias, out):
    x, w = node.input[0], node.input[1]
    if w + "_q" not in added:
        values, scales = rounded(numpy_helper.to_array(tensors[w]).astype(np.float32), 0)
        added[w + "_q"] = numpy_helper.from_array(values, w + "_q")
        added[w + "_s"] = numpy_helper.from_array(scales[0], w + "_s")
        added[w + "_z"] = numpy_helper.from_array(np.zeros_like(scales[0], dtype=np.int8), w + "_z")
    inputs = [x, w + "_q", w + "_s", w + "_z"] + ([bias] if bias else [])
    return helper.make_node("DynamicQuantizeMatMul", inputs, [out], domain="com.microsoft")


def _lookup(node, tensors, added):
    w, out = node.input[0], node.output[0]
    values, scales = rounded(numpy_helper.to_array(tensors[w]), 1)
    added[w + "_q"], added[w + "_s"] = numpy_helper.from_array(values, w + "_q"), numpy_helper.from_array(scales, w + "_s")
    yield helper.make_node("Gather", [w + "_q", node.input[1]], [out + "_q"])
    yield helper.make_node("Cast", [out + "_q"], [out + "_f"], to=TensorProto.FLOAT)
    yield helper.make_node("Gather", [w + "_s", node.input[1]], [out + "_s"])
    yield helper.make_node("Mul", [out + "_f", out + "_s"], [out])


def describe(out, labels, step):
    """Labels, version and checksums beside the weights."""
    with open(out + "/labels.json", "w", encoding="utf-8") as file:
        json.dump(labels, file, indent=1, ensure_ascii=False)
        file.write("\n")
    with open(out + "/model.properties", "w", encoding="utf-8") as file:
        file.write("version=%d\nsteps=%d\n" % (labels["version"], step))
        for name in ("encoder-int8.onnx", "labels.json", "vocab.txt"):
            file.write("sha256.%s=%s\n" % (name, hashlib.sha256(open(out + "/" + name, "rb").read()).hexdigest()))


def write(checkpoint, work, out, version):
    reader, labels, step = load(checkpoint)
    os.makedirs(out, exist_ok=True)
    whole = work + "/encoder.onnx"
    export(reader, whole)
    graph = onnx.load(whole)
    quantise(graph.graph)
    graph.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.checker.check_model(graph)
    onnx.save(graph, out + "/encoder-int8.onnx.new")
    os.replace(out + "/encoder-int8.onnx.new", out + "/encoder-int8.onnx")
    shutil.copyfile(work + "/vocab.txt", out + "/vocab.txt")
    describe(out, {"version": version, "per": "word", "max_window_pieces": 160, **labels}, step)
    print("step", step, "bytes", os.path.getsize(out + "/encoder-int8.onnx"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", default=HERE + "/work/checkpoint.pt")
    parser.add_argument("--work", default=HERE + "/work")
    parser.add_argument("--out", default=HERE + "/../model-en/src/main/resources/parallax/language/en")
    parser.add_argument("--version", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    write(options.checkpoint, options.work, options.out, options.version)
