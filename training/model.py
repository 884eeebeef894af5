"""The encoder (MiniLM-L6, weights of all-MiniLM-L6-v2) and its heads.

Shapes: b windows, l pieces, w words with the root in slot 0.
"""

import math

import numpy
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

WIDTH, INNER, ATTENTION_HEADS, LAYERS, VOCABULARY, POSITIONS = 384, 1536, 12, 6, 30522, 512
ARC, REL, LINK, SHAPES = 256, 96, 64, 7
FORBIDDEN = -1e4


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        b, l, _ = x.shape
        heads = lambda t: t.view(b, l, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)
        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        a = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(WIDTH // ATTENTION_HEADS) + mask
        a = torch.softmax(a, -1)  # no dropout here: drawing it costs a seventh of a step
        c = torch.matmul(a, v).transpose(1, 2).reshape(b, l, WIDTH)
        x = self.norm1(x + self.drop(self.output(c)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.segments, self.shapes = nn.Embedding(2, WIDTH), nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, mask, case):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)[None] + self.segments.weight[0] + self.shapes(case)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask.float())[:, None, None, :] * FORBIDDEN
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load(path):
    """Reads the weights out of the ONNX file; MatMul weights have no names there: the Add that follows names them."""
    graph = onnx.load(path).graph
    tensors = {t.name: t for t in graph.initializer}
    tensor = lambda name: torch.tensor(numpy_helper.to_array(tensors[name]).copy())
    producer = {o: n for n in graph.node for o in n.output}
    weights = {}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        bias = [i for i in node.input if i in tensors and i.endswith(".bias")]
        other = [i for i in node.input if i not in tensors]
        if bias and other and other[0] in producer and producer[other[0]].op_type == "MatMul":
            named = [i for i in producer[other[0]].input if i in tensors]
            if named:
                weights[bias[0][: -len(".bias")]] = named[0]
    encoder = Encoder()
    state = encoder.state_dict()
    for ours, theirs in (("words", "word"), ("positions", "position"), ("segments", "token_type")):
        state[ours + ".weight"] = tensor("embeddings.%s_embeddings.weight" % theirs)
    names = (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
             ("output", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense"))  # fmt: skip
    for part in ("weight", "bias"):
        state["norm." + part] = tensor("embeddings.LayerNorm." + part)
        for i in range(LAYERS):
            state["layers.%d.norm1.%s" % (i, part)] = tensor("encoder.layer.%d.attention.output.LayerNorm.%s" % (i, part))
            state["layers.%d.norm2.%s" % (i, part)] = tensor("encoder.layer.%d.output.LayerNorm.%s" % (i, part))
    for i in range(LAYERS):
        for ours, theirs in names:
            full = "encoder.layer.%d.%s" % (i, theirs)
            state["layers.%d.%s.weight" % (i, ours)] = tensor(weights[full]).t().contiguous()
            state["layers.%d.%s.bias" % (i, ours)] = tensor(full + ".bias")
    encoder.load_state_dict(state)
    return encoder


def resume(path, labels):
    """The reader out of an exported 8-bit file: its weights, rounded as they are there."""
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for name in [n[:-2] for n in tensors if n.endswith("_q")]:
        tensors[name] = tensors[name + "_q"].astype("float32") * tensors[name + "_s"]
    reader = Reader(Encoder(), labels)
    state = reader.state_dict()
    products = {o: n.input[1][:-2] for n in graph.node if n.op_type == "MatMulInteger" for o in n.output}
    scaled = {}
    for node in graph.node:
        if node.op_type in ("Cast", "Mul") and node.input[0] in products:
            products[node.output[0]] = products[node.input[0]]
        if node.op_type == "Add":
            bias = [i for i in node.input if i.endswith(".bias")]
            product = [products[i] for i in node.input if i in products]
            if bias and product:
                scaled[bias[0][: -len("bias")] + "weight"] = product[0]
    missing = []
    for name, tensor in state.items():
        if name in scaled:
            value = tensors[scaled[name]].T
        elif name == "rel_weight":
            value = next(v for v in tensors.values() if v.ndim == 3).transpose(1, 0, 2)
        elif name == "encoder.segments.weight":
            first = next(tensors[i] for n in graph.node if n.op_type == "Add" for i in n.input if i in tensors and tensors[i].shape == (WIDTH,) and i.startswith("onnx::"))
            value = numpy.stack([first, first])
        elif name in tensors:
            value = tensors[name]
        else:
            missing.append(name)
            continue
        state[name] = torch.tensor(numpy.ascontiguousarray(value)).reshape(tensor.shape)
    if missing:
        raise ValueError("%s lacks %s" % (path, ", ".join(missing)))
    reader.load_state_dict(state)
    return reader


def _with_one(t):
    return torch.cat([t, torch.ones_like(t[..., :1])], -1)


class Reader(nn.Module):
    """Encoder and heads. Linear heads for labels of words; biaffine ones for arcs, relations and links."""

    def __init__(self, encoder, labels):
        super().__init__()
        self.encoder = encoder
        linear = lambda n: nn.Linear(WIDTH, n)
        self.att, self.xpos, self.upos = linear(len(labels["att"])), linear(len(labels["xpos"])), linear(len(labels["upos"]))
        self.ner = linear(len(labels["ner"]))
        self.arc_child, self.arc_head, self.rel_child, self.rel_head = linear(ARC), linear(ARC), linear(REL), linear(REL)
        self.link_word, self.link_cue = linear(LINK), linear(LINK)
        self.arc_weight = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel_weight = nn.Parameter(torch.zeros(len(labels["rel"]), REL + 1, REL + 1))
        self.link_weight = nn.Parameter(torch.zeros(LINK + 1, LINK + 1))
        nn.init.xavier_uniform_(self.arc_weight)
        nn.init.xavier_uniform_(self.link_weight)
        nn.init.normal_(self.rel_weight, std=0.02)
        self.drop = nn.Dropout(0.25)

    def words(self, ids, mask, case, first):
        """[b,w,WIDTH]: the state of every word's first piece."""
        states = self.encoder(ids, mask, case)
        index = first[:, :, None].expand(-1, -1, WIDTH)
        return self.drop(torch.gather(states, 1, index))

    def _act(self, layer, w):
        return self.drop(F.leaky_relu(layer(w), 0.1))

    def arcs(self, w, sent):
        """[b,w,w]: dependent x head; a head lies in the same sentence or is the root, and is another word."""
        child, head = self._act(self.arc_child, w), self._act(self.arc_head, w)
        scores = torch.matmul(torch.matmul(_with_one(child), self.arc_weight), head.transpose(1, 2))
        places = torch.arange(sent.shape[1], device=sent.device)
        same = (sent[:, :, None] == sent[:, None, :]).float()
        root = (places == 0).float()[None, None, :]
        self_ = (places[:, None] == places[None, :]).float()[None]
        return scores + (1.0 - torch.clamp(same + root, max=1.0) + self_) * FORBIDDEN

    def relations(self, w, heads):
        """[b,w,R]: the relation of each word to the head given."""
        child, head = self._act(self.rel_child, w), self._act(self.rel_head, w)
        chosen = _with_one(torch.gather(head, 1, heads[:, :, None].expand(-1, -1, REL)))
        b, n, r = _with_one(child).shape
        relations = self.rel_weight.shape[0]
        flat = self.rel_weight.permute(1, 0, 2).reshape(r, relations * r)
        t = torch.matmul(_with_one(child).reshape(b * n, r), flat).reshape(b, n, relations, r)
        return (t * chosen[:, :, None, :]).sum(-1)

    def links(self, w):
        """[b,w,w]: word x first word of a cue; above zero: the word belongs to that cue's attribution."""
        word, cue = self._act(self.link_word, w), self._act(self.link_cue, w)
        return torch.matmul(torch.matmul(_with_one(word), self.link_weight), _with_one(cue).transpose(1, 2))

    def forward(self, ids, mask, case, first, sent):
        """Everything at once, as exported."""
        w = self.words(ids, mask, case, first)
        arc = self.arcs(w, sent)
        return self.att(w), arc, self.relations(w, arc.argmax(-1)), self.xpos(w), self.upos(w), self.ner(w), self.links(w)
