"""Measures a checkpoint on data it was not trained on; windows are packed as the engine packs them.

Syntax: EWT dev and GUM dev, gold words and sentences. Entities: the held-out parts of Wikigold and UNER. Attribution:
PolNeAR dev and our own test, from raw text. Computed in bfloat16 (fp32 is very slow in Debian's build); what 8 bits cost is measured in the
JVM, where the exported file runs.
"""

import argparse
import collections
import os
import re

import numpy as np
import torch

import data
import export
import text as texts

# A cue left without a source takes the best one of its window whose tie is above this.
FILL = -4.0
HERE = os.path.dirname(os.path.abspath(__file__))


def read(reader, encoder, documents, wanted):
    """Yields (sentences, offsets of their words in the window, name → array [w,...]) of every window."""
    runs = [(r, encoder.window(r)) for r in data.windows(documents, encoder, 160)]
    order = sorted(range(len(runs)), key=lambda i: len(runs[i][1]["ids"]))
    results = [None] * len(runs)
    pad = lambda b, k: torch.tensor([runs[i][1][k] + [0] * (max(len(runs[j][1][k]) for j in b) - len(runs[i][1][k])) for i in b])
    for at in range(0, len(order), 8):
        batch = order[at : at + 8]
        ids = pad(batch, "ids")
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            out = reader(ids, (ids != 0).long(), pad(batch, "case"), pad(batch, "first"), pad(batch, "sent"))
        named = dict(zip(export.OUTPUTS, [o.float() for o in out]))
        for k, i in enumerate(batch):
            n = len(runs[i][1]["first"])
            results[i] = {
                name: (named[name][k, :n, :n] if name in ("arc", "link") else named[name][k, :n]).numpy() for name in wanted
            }
    for (run, window), result in zip(runs, results):
        starts = np.cumsum([1] + [len(s.words) for s in run])
        yield run, starts, result


def tree(scores):
    """Heads of the best tree with one root; scores [n,n], slot 0 the root. Greedy, cycles mended (Chu-Liu, Edmonds)."""
    scores = scores.astype(np.float64).copy()
    np.fill_diagonal(scores, -1e9)
    heads = _arborescence(scores)
    roots = [i for i in range(1, len(heads)) if heads[i] == 0]
    if len(roots) > 1:
        best = max(roots, key=lambda i: scores[i, 0] - np.max(scores[i, 1:]))
        scores[[i for i in range(1, len(heads)) if i != best], 0] = -1e8
        heads = _arborescence(scores)
    return heads


def _cycle(heads):
    state = [0] * len(heads)
    for i in range(1, len(heads)):
        x = i
        while x > 0 and not state[x]:
            state[x] = i
            x = heads[x]
        if x > 0 and state[x] == i:
            cycle, y = [x], heads[x]
            while y != x:
                cycle.append(y)
                y = heads[y]
            return cycle
    return None


def _arborescence(scores):
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [i for i in range(len(heads)) if i not in set(cycle)]
    k = len(rest)
    inner, leaves, enters = np.full((k + 1, k + 1), -1e9), {}, {}
    inner[:k, :k] = scores[np.ix_(rest, rest)]
    for at, i in enumerate(rest):
        leaves[i] = max(cycle, key=lambda c: scores[i, c])
        inner[at, k] = scores[i, leaves[i]]
        enters[i] = max(cycle, key=lambda c: scores[c, i] - scores[c, heads[c]])
        inner[k, at] = scores[enters[i], i] - scores[enters[i], heads[enters[i]]]
    inner[0, k] = -1e9
    found = _arborescence(inner)
    result = heads.copy()
    for at, i in enumerate(rest):
        if i:
            result[i] = leaves[i] if found[at] == k else rest[found[at]]
    outside = rest[found[k]]
    result[enters[outside]] = outside
    return result


def syntax(reader, encoder, labels, path):
    counts, per = collections.Counter(), collections.defaultdict(lambda: [0, 0])
    for run, starts, out in read(reader, encoder, data.conllu(path), ("arc", "rel", "xpos", "upos")):
        for s, a in zip(run, starts):
            n = len(s.words)
            places = [0] + list(range(a, a + n))
            heads = tree(out["arc"][np.ix_(places, places)])
            for i in range(n):
                base = s.rels[i].split(":")[0]
                attached = heads[i + 1] == s.heads[i]
                named = labels["rel"][out["rel"][a + i].argmax()].split(":")[0] == base
                counts["upos"] += labels["upos"][out["upos"][a + i].argmax()] == s.upos[i]
                counts["xpos"] += labels["xpos"][out["xpos"][a + i].argmax()] == s.xpos[i]
                counts["words"] += 1
                if base != "punct":
                    counts["counted"] += 1
                    counts["uas"] += attached
                    counts["las"] += attached and named
                per[base][0] += 1
                per[base][1] += attached and named
    share = lambda k, of: 100 * counts[k] / counts[of]
    print("syntax %s: UAS %.2f LAS %.2f without punctuation, UPOS %.2f XPOS %.2f, %d words" % (
        os.path.basename(path), share("uas", "counted"), share("las", "counted"), share("upos", "words"),
        share("xpos", "words"), counts["words"]))  # fmt: skip
    shown = "nsubj obj obl nmod ccomp xcomp advcl acl conj appos parataxis root".split()
    print("  " + " ".join("%s %.1f" % (r, 100 * per[r][1] / max(1, per[r][0])) for r in shown), flush=True)


def spans(tags):
    """{(start, end, class)} of BIO tags."""
    found, start, name = set(), 0, None
    for i, t in enumerate(list(tags) + ["O"]):
        if name and (t[0] != "I" or t[2:] != name):
            found.add((start, i, name))
            name = None
        if t != "O" and name is None:
            start, name = i, t[2:]
    return found


LINK = re.compile(r"://|@.*\.|^www\.", re.I)


def names(words, scores, labels):
    """BIO tags of a sentence; addresses are no names."""
    scores = scores.copy()
    scores[[bool(LINK.search(w)) for w in words], 1:] -= 50
    return [labels[t] for t in sequence(scores, labels)]


def sequence(scores, labels):
    """The best tags in which I follows B or I of its class (Viterbi); the first word may go on from before the window."""
    follows = np.array([[b[0] != "I" or (a != "O" and a[2:] == b[2:]) for b in labels] for a in labels])
    best, back = scores[0], []
    for row in scores[1:]:
        paths = best[:, None] - 1e4 * ~follows
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    tags = [int(best.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def entities(reader, encoder, labels, title, documents):
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for run, starts, out in read(reader, encoder, documents, ("ner",)):
        for s, a in zip(run, starts):
            gold = spans([_only(m) for m in s.entities])
            said = spans(names(s.words, out["ner"][a : a + len(s.words)], labels["ner"]))
            for name in ("PER", "ORG", "LOC"):
                g, p = {x for x in gold if x[2] == name}, {x for x in said if x[2] == name}
                for key in (name, "all"):
                    for i, v in enumerate((len(g & p), len(p), len(g))):
                        counts[key][i] += v
    print("entities %s: %s" % (title, " · ".join("%s P %.1f R %.1f F1 %.1f of %d" % (
        k, 100 * h / max(1, p), 100 * h / max(1, g), 200 * h / max(1, p + g), g) for k, (h, p, g) in counts.items())), flush=True)  # fmt: skip


def _only(mask):
    labels = [label for i, label in enumerate(data.ENTITIES) if mask >> i & 1]
    return labels[0] if len(labels) == 1 else "O"


def attribution(reader, encoder, title, gold):
    """gold: (record, document) as data.polnear() yields them."""
    tokens, counts = collections.defaultdict(lambda: [0, 0, 0]), collections.Counter()
    for record, document in gold:
        flat = [span for s in document for span in s.spans]
        said, roles = [], [0] * len(flat)
        for run, starts, out in read(reader, encoder, [document], ("att", "link")):
            said += _decode(run[0].base, out, roles)
        for s in document:
            for i, label in enumerate(s.attribution):
                g, p = (label + 1) // 2, roles[s.base + i]
                for role in (1, 2, 3):
                    for k, v in enumerate((g == role == p, p == role, g == role)):
                        tokens[role][k] += v
        _match(record, flat, said, counts)
    print(title + ", tokens: " + " · ".join("%s P %.1f R %.1f F1 %.1f" % (
        n, 100 * h / max(1, p), 100 * h / max(1, g), 200 * h / max(1, p + g))
        for n, (h, p, g) in zip(("source", "cue", "content"), (tokens[1], tokens[2], tokens[3]))))  # fmt: skip
    h, p, g, t = counts["hit"], counts["said"], counts["gold"], counts["triple"]
    print(title + ", content overlap 0.5: P %.1f R %.1f F1 %.1f · source right in %.1f of hits · triple P %.1f R %.1f F1 %.1f"
          " · %d gold, %d said" % (100 * h / max(1, p), 100 * h / g, 200 * h / (p + g), 100 * t / max(1, h),
          100 * t / max(1, p), 100 * t / g, 200 * t / (p + g), g, p), flush=True)  # fmt: skip


def _decode(base, out, roles):
    """Attributions of one window: {1: source words, 2: cue words, 3: content words}, document-wide numbers."""
    runs, previous = [], 0
    for i, label in enumerate(sequence(out["att"][1:], data.ATTRIBUTION), 1):
        role = (label + 1) // 2
        if role:
            roles[base + i - 1] = role
            if label % 2 or previous != role:
                runs.append((role, []))
            runs[-1][1].append(i)
        previous = role
    cues = [words for role, words in runs if role == 2]
    found = [{1: set(), 2: set(words), 3: set()} for words in cues]
    if not cues:
        return []
    tie = lambda words, cue: out["link"][words, cue[0]].mean()
    for role, words in runs:
        if role == 2:
            continue
        ties = [tie(words, cue) for cue in cues]
        best = int(np.argmax(ties))
        for k, value in enumerate(ties):
            if k == best or (role == 1 and value > 0):
                found[k][role].update(words)
    sources = [words for role, words in runs if role == 1]
    for cue, a in zip(cues, found):
        if a[3] and not a[1] and sources:
            best = max(sources, key=lambda words: tie(words, cue))
            if tie(best, cue) > FILL:
                a[1].update(best)
    shift = lambda words: {base + w - 1 for w in words}
    return [{r: shift(w) for r, w in a.items()} for a in found if a[3]]


def _match(record, flat, said, counts):
    gold = []
    for a in record["attributions"]:
        sets = {r: {w for run in data.covered(a[k], flat) for w in run} for r, k in ((1, "source"), (2, "cue"), (3, "content"))}
        if sets[3]:
            gold.append(sets)
    pairs = []
    for i, g in enumerate(gold):
        for j, p in enumerate(said):
            overlap = len(g[3] & p[3]) / len(g[3] | p[3])
            if overlap >= 0.5:
                pairs.append((overlap, i, j))
    taken, used = set(), set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            counts["triple"] += bool(gold[i][1] & said[j][1]) if gold[i][1] else not said[j][1]
    counts["hit"] += len(taken)
    counts["said"] += len(said)
    counts["gold"] += len(gold)


def named(reader, encoder, labels, tables):
    kept = [d for k, d in data.wikigold(tables + "wikigold.conll") if data.held_out(k, 0.25)]
    entities(reader, encoder, labels, "wikigold, held out", kept)
    kept = [d for k, d in data.iob2(tables + "uner_ewt.dev.iob2") if data.held_out(k, 0.5)]
    entities(reader, encoder, labels, "UNER EWT dev, held out", kept)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", default=HERE + "/../../shared")
    parser.add_argument("--work", default=HERE + "/work")
    parser.add_argument("--checkpoint", default=HERE + "/work/checkpoint.pt")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--only-attribution", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    reader, labels, step = export.load(options.checkpoint)
    print("step", step, flush=True)
    encoder = data.Encoder(texts.Pieces(open(options.work + "/vocab.txt", encoding="utf-8").read().split("\n")[:-1]), labels)
    gold = options.shared + "/gold/"
    if not options.only_attribution:
        for name in ("ewt", "gum_ccby"):
            syntax(reader, encoder, labels, gold + "syntax/%s.dev.conllu" % name)
        named(reader, encoder, labels, gold + "entities/")
    attribution(reader, encoder, "attributions, PolNeAR dev", list(data.polnear(gold + "attribution/polnear.dev.jsonl")))
    own = list(data.annotated(HERE + "/annotations", options.shared, "test"))
    attribution(reader, encoder, "attributions, our own test", own)


if __name__ == "__main__":
    main()
