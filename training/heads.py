"""Further heads on the frozen encoder: trains them on what the shipped file makes of every word, measures them, adds them.

A head sees the states of the first pieces after the layers 4 and 6, those of the word, of the one before and of the one
after; one hidden layer. What the file said before, it says still: its nodes stay as they are.

    heads.py states      work/heads/: the file with its states as outputs; the states of the gold (States.java)
    heads.py measure     five folds over whole outlets
    heads.py add         trains on all and writes the file with the new outputs into ../model-en
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper

import export
import model

HERE = os.path.dirname(os.path.abspath(__file__))
MODEL = HERE + "/../model-en/src/main/resources/parallax/language/en"
LAYERS = (6, 4)
SHOWN = ["state%d" % layer for layer in LAYERS]
HIDDEN, FOLDS, EPOCHS, RATE, BATCH = 128, 5, 6, 2e-3, 8
TOPONYMS = ["O", "B-TOP", "I-TOP", "B-DEM"]
FILES = ("lgl", "geovirus")


class Text:
    """A text of the gold as the encoder read it: windows of words, their states and what is known of them.

    windows: lists of the numbers of words of their sentences. spans: [n,2] code points. states: [n,768], bfloat16.
    """

    def __init__(self, windows, spans, states, ner):
        self.windows, self.spans, self.states, self.ner = windows, spans, states, ner
        self.labels = self.gold = self.group = self.name = None

    def parts(self):
        """(from, to) of the words of every window."""
        start = 0
        for window in self.windows:
            yield start, start + sum(window)
            start += sum(window)


def show(work):
    """The shipped file with the states of the layers as further outputs."""
    os.makedirs(work, exist_ok=True)
    file = onnx.load(MODEL + "/encoder-int8.onnx")
    file.graph.node.extend(_states())
    file.graph.output.extend(helper.make_tensor_value_info(n, TensorProto.FLOAT, ["b", "w", model.WIDTH]) for n in SHOWN)
    onnx.save(file, work + "/encoder-int8.onnx")
    for name in ("labels.json", "vocab.txt", "model.properties"):
        shutil.copyfile(MODEL + "/" + name, work + "/" + name)


def _states():
    """Nodes that take the state of every word's first piece; the index is the one of the layer on top."""
    for layer, name in zip(LAYERS, SHOWN):
        below = "/encoder/layers.%d/norm2/Add_1_output_0" % (layer - 1)
        yield helper.make_node("GatherElements", [below, "/Expand_output_0"], [name], axis=1)


def dump(work, shared, jar):
    """Has the engine itself read the gold: the words are those that will be read later."""
    classes = work + "/classes"
    os.makedirs(classes, exist_ok=True)
    source = HERE + "/states/src/main/java/parallax/language/States.java"
    subprocess.run(["javac", "-d", classes, "-cp", jar, source], check=True)
    for name in FILES:
        with open("%s/%s.jsonl" % (work, name), "w", encoding="utf-8") as out:
            for record in records(shared, name):
                out.write(json.dumps({"text": record["text"]}) + "\n")
        files = ["%s/%s.%s" % (work, name, kind) for kind in ("jsonl", "states")]
        command = ["java", "-Xmx2g", "-Dparallax.model=" + work, "-cp", classes + ":" + jar, "parallax.language.States"]
        subprocess.run(command + files + SHOWN + ["ner"], check=True)


def records(shared, name):
    with open("%s/gold/place/%s.dev.jsonl" % (shared, name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read(path, ner):
    """The texts of a file that States.java wrote; ner: number of labels of that output."""
    raw = np.memmap(path, dtype=">i4", mode="r")
    width = 2 + len(SHOWN) * model.WIDTH + ner
    place = 0
    while place < len(raw):
        windows, spans, values, count = [], [], [], int(raw[place])
        place += 1
        for _ in range(count):
            sentences = int(raw[place])
            windows.append([int(n) for n in raw[place + 1 : place + 1 + sentences]])
            place += 1 + sentences
            words = sum(windows[-1])
            block = np.array(raw[place : place + words * width]).reshape(words, width)
            spans.append(block[:, :2].astype(int))
            values.append(torch.tensor(block[:, 2:].copy().view(">f4").astype(np.float32)))
            place += words * width
        scores = torch.cat(values) if values else torch.zeros(0, width - 2)
        spans = np.concatenate(spans) if spans else np.zeros((0, 2), int)
        yield Text(windows, spans, scores[:, :-ner].bfloat16(), scores[:, -ner:].argmax(1).numpy())


def toponyms(work, shared):
    """The texts with names of places, each word labelled; an adjective or a people taken for a place is a class of its own."""
    with open(MODEL + "/labels.json", encoding="utf-8") as file:
        ner = json.load(file)["ner"]
    people = {i for i, label in enumerate(ner) if label.endswith("NORP")}
    texts = []
    for name in FILES:
        for text, record in zip(read("%s/%s.states" % (work, name), len(ner)), records(shared, name)):
            text.gold = sorted({(t["start"], t["end"]) for t in record["toponyms"]})
            text.labels = np.zeros(len(text.spans), int)
            for a, b in text.gold:
                words = np.where((text.spans[:, 0] < b) & (text.spans[:, 1] > a))[0]
                if len(words) and not text.labels[words].any():
                    text.labels[words] = 2
                    text.labels[words[0]] = 3 if len(words) == 1 and text.ner[words[0]] in people else 1
            text.name, text.group = name, record["domain"] or record["id"]
            texts.append(text)
    return texts


def fold(text):
    """Texts of one outlet lie in one fold, since they name the same towns."""
    return int(hashlib.sha256((text.name + text.group).encode()).hexdigest()[:8], 16) % FOLDS


class Head(nn.Module):
    """Scores of every word of one window after another; neighbours in other windows are not seen."""

    def __init__(self, labels):
        super().__init__()
        self.hidden = nn.Linear(len(LAYERS) * model.WIDTH, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, labels)
        self.thin, self.drop = nn.Dropout(0.1), nn.Dropout(0.2)

    def forward(self, states):
        """states: [n,768]; a row of zeros at the end of every window keeps neighbours apart, as far as they show."""
        before, own, after = self.hidden(self.thin(states)).chunk(3, -1)
        apart = (states != 0).any(-1, keepdim=True)
        before, after = before * apart, after * apart
        both = F.pad(before[:-1], (0, 0, 1, 0)) + F.pad(after[1:], (0, 0, 0, 1))
        return self.out(self.drop(F.relu(own + both)))


def rows(text, labels=None):
    """States of a text with a row of zeros after each window, and its labels with -100 there."""
    states = torch.cat([F.pad(text.states[a:b], (0, 0, 0, 1)) for a, b in text.parts()])
    if labels is None:
        return states
    return states, torch.cat([F.pad(torch.tensor(labels[a:b]), (0, 1), value=-100) for a, b in text.parts()])


def train(texts, labels, seed=1):
    torch.manual_seed(seed)
    chance = np.random.RandomState(seed)
    texts = [text for text in texts if text.windows]
    head = Head(labels)
    optimiser = torch.optim.AdamW(head.parameters(), RATE, weight_decay=0.01)
    step, steps = 0, EPOCHS * -(-len(texts) // BATCH)
    for _ in range(EPOCHS):
        order = chance.permutation(len(texts))
        for start in range(0, len(order), BATCH):
            step += 1
            optimiser.param_groups[0]["lr"] = RATE * min(1, step / 50) * (1 - (step - 1) / steps)
            batch = [rows(texts[i], texts[i].labels) for i in order[start : start + BATCH]]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = head(torch.cat([states for states, _ in batch]))
            loss = F.cross_entropy(scores.float(), torch.cat([gold for _, gold in batch]), ignore_index=-100)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return head.eval()


def predict(head, text):
    """[n,labels]"""
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        return head(rows(text))[rows(text, text.labels)[1] != -100].float().numpy()


def named(text, scores):
    """(start, end) of the names, the best sequence of tags in each window."""
    found = []
    for a, b in text.parts():
        open_ = None
        for i, tag in enumerate(best(scores[a:b]) + [0], a):
            if open_ is not None and tag != 2:
                found.append((text.spans[open_][0], text.spans[i - 1][1]))
                open_ = None
            if tag in (1, 3):
                open_ = i
    return found


def best(scores):
    """The best tags in which I-TOP follows B-TOP or I-TOP."""
    follows = np.zeros((len(TOPONYMS), len(TOPONYMS)))
    follows[0, 2] = follows[3, 2] = -1e4
    sums, back = scores[0] + follows[0], []
    for row in scores[1:]:
        paths = sums[:, None] + follows
        back.append(paths.argmax(0))
        sums = paths.max(0) + row
    tags = [int(sums.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def measure(texts):
    counts = {name: np.zeros(4) for name in FILES}
    for k in range(FOLDS):
        head = train([text for text in texts if fold(text) != k], len(TOPONYMS))
        for text in texts:
            if fold(text) == k and text.windows:
                counts[text.name] += compared(named(text, predict(head, text)), text.gold)
    for name, (exact, near, said, gold) in counts.items():
        for title, hits in (("exact", exact), ("overlapping", near)):
            print("%s, %s: P %.1f R %.1f F1 %.1f" % (name, title, 100 * hits / said, 100 * hits / gold, 200 * hits / (said + gold)))


def compared(said, gold):
    """Names that are right, names that overlap (one to one), names said, names there are."""
    taken = set()
    for a, b in said:
        hit = next((g for g in gold if g not in taken and g[0] < b and a < g[1]), None)
        taken.update([hit] if hit else [])
    return np.array([len(set(said) & set(gold)), len(taken), len(said), len(gold)])


def append(graph, head, name):
    """Nodes and weights of a head, 8-bit; slot 0 of the words, the root, is no neighbour."""
    names = iter("%s.%d" % (name, i) for i in range(100))
    constant = lambda values: _kept(graph, np.array(values, np.int64), next(names))

    def node(kind, inputs, outputs, **attributes):
        graph.node.append(helper.make_node(kind, inputs, outputs, **attributes))
        return outputs[0]

    def product(x, layer, out):
        values, scales = export.rounded(layer.weight.detach().numpy().T, 0)
        weights = [(values, "q"), (scales[0], "s"), (np.zeros_like(scales[0], dtype=np.int8), "z"), (layer.bias.detach().numpy(), "b")]
        inputs = [_kept(graph, v, "%s_%s" % (out, suffix)) for v, suffix in weights]
        graph.node.append(helper.make_node("DynamicQuantizeMatMul", [x] + inputs, [out], domain="com.microsoft"))
        return out

    hidden = product("states", head.hidden, next(names))
    before, own, after = (next(names) for _ in range(3))
    node("Split", [hidden], [before, own, after], axis=2)
    ends = [constant([1]), constant([-1]), constant([1])]
    before = node("Slice", [before] + ends, [next(names)])
    before = node("Pad", [before, constant([0, 2, 0, 0, 0, 0])], [next(names)])
    after = node("Pad", [after, constant([0, -1, 0, 0, 1, 0])], [next(names)])
    both = node("Add", [before, after], [next(names)])
    sum_ = node("Add", [own, both], [next(names)])
    product(node("Relu", [sum_], [next(names)]), head.out, name)
    labels = head.out.out_features
    graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["b", "w", labels]))


def _kept(graph, values, name):
    graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
    return name


def add(heads, version):
    """heads: name → (head, labels)."""
    file = onnx.load(MODEL + "/encoder-int8.onnx")
    with open(MODEL + "/labels.json", encoding="utf-8") as described:
        labels = json.load(described)
    if set(heads) & set(labels):
        raise ValueError("the file has one of these heads already: start from the file of the version before")
    file.graph.node.extend(_states())
    file.graph.node.append(helper.make_node("Concat", SHOWN, ["states"], axis=2))
    for name, (head, known) in heads.items():
        append(file.graph, head, name)
        labels[name] = known
    onnx.checker.check_model(file)
    onnx.save(file, MODEL + "/encoder-int8.onnx")
    with open(MODEL + "/model.properties", encoding="utf-8") as stated:
        steps = next(int(line.split("=")[1]) for line in stated if line.startswith("steps="))
    export.describe(MODEL, {**labels, "version": version}, steps)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("states", "measure", "add"))
    parser.add_argument("--shared", default=HERE + "/../../shared")
    parser.add_argument("--work", default=HERE + "/work/heads")
    parser.add_argument("--jar", default=HERE + "/../app/target/parallax.jar")
    parser.add_argument("--version", type=int)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.what == "states":
        show(options.work)
        dump(options.work, options.shared, options.jar)
    elif options.what == "measure":
        measure(toponyms(options.work, options.shared))
    else:
        texts = toponyms(options.work, options.shared)
        add({"top": (train(texts, len(TOPONYMS)), TOPONYMS)}, options.version)


if __name__ == "__main__":
    main()
