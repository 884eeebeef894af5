"""Readers of the corpora: every reader yields documents, a document is a list of sentences.

Spans of the sources are half-open and count code points, as Python does.
"""

import hashlib
import json
import os
import random
import re

import text as texts

ATTRIBUTION = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"]
CLASSES = ["PER", "ORG", "LOC", "NORP", "MISC"]
ENTITIES = ["O"] + [p + c for c in CLASSES for p in ("B-", "I-")]
OUTSIDE = 1
ANYTHING = (1 << len(ENTITIES)) - 1


class Sentence:
    """Words with whatever is known of them; None where a layer is not annotated.

    heads/rels/upos/xpos: UD. entities: per word a bit mask over ENTITIES, the labels the source allows.
    attribution: per word an index into ATTRIBUTION. cues: per word the set of document-wide numbers of the first words of
    the cues it belongs to. base: document-wide number of the first word.
    """

    __slots__ = ("words", "heads", "rels", "upos", "xpos", "entities", "gold", "attribution", "cues", "base", "spans", "name")

    def __init__(self, words, name=""):
        self.words, self.name = words, name
        self.heads = self.rels = self.upos = self.xpos = self.entities = self.attribution = self.cues = self.spans = None
        self.base, self.gold = 0, False


def bit(label):
    return 1 << ENTITIES.index(label)


def held_out(key, share):
    """Whether a document is held out, by hash: the same for everybody, always. share in 0..1."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 2**32 < share


def conllu(path):
    """Documents of a CoNLL-U file; sentences of one document follow each other as in the running text."""
    documents, rows, name = [], [], ""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc") or not documents:
                documents.append([])
            if line.startswith("# sent_id"):
                name = line.split("=")[1].strip()
            elif not line and rows:
                documents[-1].append(_ud_sentence(rows, name))
                rows = []
            elif line and line[0] != "#":
                c = line.split("\t")
                if c[0].isdigit():
                    rows.append(c)
    if rows:
        documents[-1].append(_ud_sentence(rows, name))
    return [d for d in documents if d]


def _ud_sentence(rows, name):
    s = Sentence([c[1] for c in rows], name)
    s.upos, s.xpos = [c[3] for c in rows], [c[4] for c in rows]
    s.heads, s.rels = [int(c[6]) for c in rows], [c[7] for c in rows]
    return s


def jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def split(text):
    """A document of plain text: sentences with the offsets of their words."""
    document, base = [], 0
    for a, b in texts.paragraphs(text):
        for c, d in texts.sentences(text, a, b):
            spans = texts.words(text, c, d)
            if spans:
                s = Sentence([text[x:y] for x, y in spans])
                s.spans, s.base = spans, base
                base += len(spans)
                document.append(s)
    return document


def polnear(path):
    """Yields (record, document) with attribution labels per word and, per word, the cues it belongs to."""
    for record in jsonl(path):
        yield mark(record)


def mark(record):
    """(record, document) with the labels of its attributions."""
    document = split(record["text"])
    flat = [span for s in document for span in s.spans]
    labels, cues = [0] * len(flat), [set() for _ in flat]
    for a in record["attributions"]:
        _mark(a, flat, labels, cues)
    for s in document:
        n = len(s.words)
        s.attribution, s.cues = labels[s.base : s.base + n], cues[s.base : s.base + n]
    return record, document


def annotated(folder, shared, part):
    """Yields (record, document) of our own annotations as polnear() does; nested attributions are not marked.

    Raises ValueError when an article's text is not the one that was annotated.
    """
    known = {}
    for name in ("wikinews", "ukraine2022.dev"):
        known.update((r["id"], r["text"]) for r in jsonl("%s/corpora/%s.jsonl" % (shared, name)))
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".jsonl"):
            continue
        for record in jsonl(folder + "/" + name):
            if record["part"] != part:
                continue
            text = known[record["id"]]
            if hashlib.sha256(text.encode()).hexdigest()[:16] != record["text_sha256"]:
                raise ValueError("%s: the text of %s has changed" % (name, record["id"]))
            within = lambda a, b: a is not b and any(x <= a["cue"][0][0] < y for x, y in b["content"])
            outer = [a for a in record["attributions"] if not any(within(a, b) for b in record["attributions"])]
            yield mark({**record, "text": text, "attributions": outer})


def covered(spans, flat):
    """Numbers of the words that lie at least in part within a span, one list a span."""
    result = []
    for a, b in spans:
        low, high = 0, len(flat)
        while low < high:
            middle = (low + high) // 2
            if flat[middle][1] <= a:
                low = middle + 1
            else:
                high = middle
        words = []
        while low < len(flat) and flat[low][0] < b:
            words.append(low)
            low += 1
        result.append(words)
    return result


def _mark(attribution, flat, labels, cues):
    cue = covered(attribution["cue"], flat)
    if not cue or not cue[0]:
        return
    for kind, label in (("content", 5), ("source", 1), ("cue", 3)):
        for run in covered(attribution[kind], flat):
            for k, w in enumerate(run):
                labels[w] = label if k == 0 else label + 1
                cues[w].add(cue[0][0])


def iob2(path):
    """UNER: sentences with PER, ORG, LOC annotated; nothing is said of nationalities and the rest."""
    rows, name, document, previous = [], "", [], None
    result = []
    unsaid = OUTSIDE | bit("B-NORP") | bit("I-NORP") | bit("B-MISC") | bit("I-MISC")
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                name = line.split("=")[1].strip()
            elif not line and rows:
                s = Sentence([r[1] for r in rows], name)
                s.entities = [bit(r[2]) if r[2] in ENTITIES and r[2] != "O" else unsaid for r in rows]
                s.gold = True
                key = name.rsplit("-", 1)[0]
                if key != previous:
                    document = []
                    result.append((key, document))
                    previous = key
                document.append(s)
                rows = []
            elif line and line[0] != "#":
                rows.append(line.split("\t"))
    return result


def wikigold(path):
    """(key, document) of Wikigold; its MISC holds nationalities too, its tags do not tell beginnings."""
    blocks = open(path, encoding="utf-8").read().split("\n\n")
    result = [("wikigold-0", [])]
    for block in blocks:
        rows = [r.split(" ") for r in block.split("\n") if r.strip()]
        if rows and rows[0][0] == "-DOCSTART-":
            result.append(("wikigold-%d" % len(result), []))
            rows = rows[1:]
        if not rows:
            continue
        s, previous = Sentence([r[0] for r in rows]), "O"
        s.entities, s.gold = [], True
        for r in rows:
            tag = r[-1][2:] if r[-1] != "O" else "O"
            begin = "B-" if tag != previous else "I-"
            s.entities.append(OUTSIDE if tag == "O" else bit(begin + tag) | (bit(begin + "NORP") if tag == "MISC" else 0))
            previous = tag
        result[-1][1].append(s)
    return [(k, d) for k, d in result if d]


CROSSNER = {
    "politician": ["PER"], "person": ["PER"], "organisation": ["ORG"], "politicalparty": ["ORG"], "country": ["LOC"],
    "location": ["LOC"], "event": ["MISC"], "election": ["MISC"], "misc": ["MISC", "NORP"],
}  # fmt: skip


def crossner(path):
    result = []
    for i, record in enumerate(jsonl(path)):
        s = Sentence([w.replace("`", "'") for w in record["tokens"]])
        s.entities = [
            OUTSIDE if t == "O" else sum(bit(t[:2] + c) for c in CROSSNER[t[2:]]) for t in record["tags"]
        ]
        s.gold = True
        result.append(("%s-%d" % (os.path.basename(path), i), [s]))
    return result


TEACHER = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP", "EVENT": "MISC",
    "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip


def silver(words, tags):
    """Bit masks out of the teacher's BILOU tags; articles before and the genitive after a name do not belong to it."""
    masks, k = [OUTSIDE] * len(words), 0
    while k < len(words):
        name = TEACHER.get(tags[k][2:])
        end = k + 1
        if name and tags[k][0] == "B":
            while end < len(words) and tags[end][0] in "IL" and tags[end - 1][0] != "L":
                end += 1
        if name:
            a, b = k, end
            while a < b and words[a].lower() in ("the", "a", "an"):
                a += 1
            while b > a and words[b - 1] in ("'s", "’s", "'", "’"):
                b -= 1
            for i in range(a, b):
                masks[i] = bit(("B-" if i == a else "I-") + name)
        k = end
    return masks


class Encoder:
    """Turns runs of sentences into model inputs and targets."""

    def __init__(self, pieces, labels):
        self.pieces = pieces
        self.labels = labels
        self.index = {k: {v: i for i, v in enumerate(labels[k])} for k in ("upos", "xpos", "rel")}

    def length(self, sentence):
        return sum(len(self.pieces.of(w)) for w in sentence.words)

    def window(self, sentences, manner=None):
        """manner: a random.Random that varies quotation marks and shapes, or None to leave the words alone."""
        p = self.pieces
        quotes, shapes = _manner(manner)
        w = {k: [v] for k, v in dict(ids=p.cls, case=0, first=0, sent=0, head=-100, rel=-100, xpos=-100, upos=-100, ent=-1, gold=0, att=-100).items()}
        w["first"], numbers, links, opened = [0], {}, [], False
        for k, s in enumerate(sentences, 1):
            start = len(w["first"])
            for i, word in enumerate(s.words):
                if quotes:
                    word, opened = _requote(word, quotes, opened)
                pieces = p.of(word)
                numbers[s.base + i] = start + i
                w["first"].append(len(w["ids"]))
                w["sent"].append(k)
                w["ids"] += pieces
                w["case"] += [_reshape(texts.shape(word), shapes)] * len(pieces)
            n = len(s.words)
            if s.heads:
                w["head"] += [h + start - 1 if h else 0 for h in s.heads]
                for key, values in (("rel", s.rels), ("xpos", s.xpos), ("upos", s.upos)):
                    w[key] += [self.index[key].get(v, -100) for v in values]
            else:
                for key in ("head", "rel", "xpos", "upos"):
                    w[key] += [-100] * n
            w["ent"] += s.entities or [-1] * n
            w["gold"] += [int(s.gold)] * n
            w["att"] += s.attribution or [-100] * n
            if s.cues:
                links += [(start + i, c) for i, cs in enumerate(s.cues) for c in cs]
        w["ids"].append(p.sep)
        w["case"].append(0)
        w["link"] = [(i, numbers[c]) for i, c in links if c in numbers]
        return w


def _manner(rng):
    if rng is None:
        return None, None
    quotes, shapes, x = None, None, rng.random()
    if x < 0.2:
        quotes = "straight"
    elif x < 0.4:
        quotes = "curly"
    y = rng.random()
    if y < 0.03:
        shapes = "lower"
    elif y < 0.06:
        shapes = "capitalised"
    elif y < 0.08:
        shapes = "allcaps"
    return quotes, shapes


STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def _requote(word, quotes, opened):
    if quotes == "straight":
        return (word.translate(STRAIGHT) if any(c in word for c in "“”‘’") else word), opened
    if word == '"':
        return ("”" if opened else "“"), not opened
    return (word.replace("'", "’") if "'" in word else word), opened


def _reshape(shape, shapes):
    if shapes is None or shape not in (1, 2, 3, 4):
        return shape
    return {"lower": 1, "capitalised": 2, "allcaps": 3}[shapes]


LIMIT = 500


def windows(documents, encoder, size, single=0.0, rng=None):
    """Packs consecutive sentences into windows of at most size pieces; yields lists of sentences.

    With rng a window's size varies (a share `single` of windows is one sentence, others are up to size), so that short
    inputs work; without it packing is greedy, as the engine in the JVM does it.
    """
    for document in documents:
        run, total, limit = [], 0, _limit(size, single, rng)
        for s in document:
            n = encoder.length(s)
            if run and total + n > limit:
                yield run
                run, total, limit = [], 0, _limit(size, single, rng)
            if n <= LIMIT:
                run.append(s)
                total += n
        if run:
            yield run


def _limit(size, single, rng):
    if rng is None:
        return size
    x = rng.random()
    if x < single:
        return 1
    return size if x < single + 0.6 * (1 - single) else rng.randint(size // 4, size)
