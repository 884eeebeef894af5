"""Worksheets for annotators, their offsets, their agreement (docs/annotation.md).

    annotate.py show ID...                  numbered sentences of an article
    annotate.py read SHEET... --out F       worksheets into stand-off JSON Lines; every line that cannot be placed is named
    annotate.py agree A B                   agreement of two passes
    annotate.py settle A B --out SHEET      what the passes do not agree on, to be decided
    annotate.py merge A B SHEET --out F     what both say and what was decided

A worksheet: a line `# ID`, then a line an attribution, six fields between tabs: number of the sentence of the cue, source,
cue, content, kind, links. A field is pieces between ` || `; a piece is the exact words, or its first and last words around
` ... `, if need be after `@N:` for another sentence than the cue's (its end may lie in a later one); `-` is an empty field. Words that occur
several times are taken where source, cue and content lie nearest to one another. Links: `-`, or
`in:K` (parent) and `no:K` (denies) with K the number of a line under the article, from 1.
"""

import argparse
import collections
import hashlib
import itertools
import json
import os
import re

import data

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = set("says asserts claims denies confirms warns promises demands accuses reports announces believes asks agrees doubts".split())
ROLES = ("source", "cue", "content")
SAME = 0.9


def articles(shared):
    """id → record of the corpora that are annotated."""
    found = {}
    for name in ("wikinews", "ukraine2022.dev"):
        for record in data.jsonl("%s/corpora/%s.jsonl" % (shared, name)):
            found[record["id"]] = record
    return found


def checksum(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def sentences(text):
    return [(s.spans[0][0], s.spans[-1][1]) for s in data.split(text)]


def show(record):
    print("# " + record["id"])
    if record.get("title"):
        print("(title, not annotated: %s)" % record["title"])
    for i, (a, b) in enumerate(sentences(record["text"]), 1):
        print("%d\t%s" % (i, re.sub(r"\s+", " ", record["text"][a:b])))
    print()


class Misplaced(Exception):
    pass


def _pattern(words):
    """Words as a pattern: white space and quotation marks loosely compared, no half words."""
    quotes = {"'": "['’‘`]", "’": "['’‘`]", "‘": "['’‘`]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
    pattern = "".join(quotes.get(c, re.escape(c)) for c in " ".join(words.split())).replace("\\ ", r"\s+")
    return re.compile(("(?<!\\w)" if words[0].isalnum() else "") + pattern + ("(?!\\w)" if words[-1].isalnum() else ""))


def _places(text, words, start, end):
    """Every place where the words begin between start and end."""
    for pattern in (_pattern(words), re.compile(_pattern(words).pattern.replace(r"(?<!\w)", "").replace(r"(?!\w)", ""))):
        found = [m.span() for m in pattern.finditer(text, start) if m.start() < end]
        if found:
            return found
    raise Misplaced("not found: " + words)


def place(text, lines, number, field):
    """All ways to place a field: lists of spans; the pieces after the first are looked for one after another."""
    if field.strip() == "-":
        return [[]]
    ways = None
    for piece in field.split(" || "):
        piece, at = piece.strip(), number
        m = re.match(r"@(\d+):\s*", piece)
        if m:
            at, piece = int(m.group(1)), piece[m.end() :]
        if not 1 <= at <= len(lines):
            raise Misplaced("no sentence %d" % at)
        a, b = lines[at - 1]
        head, dots, tail = piece.partition(" ... ")
        if ways is None:
            ways = [[_ended(text, first, dots, tail)] for first in _places(text, head, a, b)]
        else:
            ways = [way + [_ended(text, _places(text, head, max(a, min(way[-1][1], b - 1)), b)[0], dots, tail)] for way in ways if _follows(text, head, way, a, b)]
            if not ways:
                raise Misplaced("not found after the piece before: " + piece)
    return ways


def _follows(text, head, way, a, b):
    try:
        return bool(_places(text, head, max(a, min(way[-1][1], b - 1)), b))
    except Misplaced:
        return False


def _ended(text, first, dots, tail):
    return (first[0], _places(text, tail, first[1], len(text))[0][1]) if dots else first


def nearest(sources, cues, contents):
    """The way to place all three with nothing in two of them and the least between them."""

    def apart(some, others):
        return min((max(0, a - d, c - b) for a, b in some for c, d in others), default=0)

    def shared(some, others):
        return sum(max(0, min(b, d) - max(a, c)) for a, b in some for c, d in others)

    def cost(way):
        source, cue, content = way
        both = shared(source, cue) + shared(source, content) + shared(cue, content)
        return (both, apart(source, cue) + apart(cue, content), cue[0])

    return min(itertools.product(sources, cues, contents), key=cost)


def trimmed(text, spans):
    """Sources and cues without marks at their edges, unless they are nothing else."""
    kept = []
    for a, b in spans:
        inner = re.search(r"\w(?:.*\w)?\.?", text[a:b], re.S)
        last = inner and (inner.end() if text[a + inner.end() - 1] != "." or re.search(r"\b\w{1,4}\.$", text[a : a + inner.end()]) else inner.end() - 1)
        kept.append([a + inner.start(), a + last] if inner else [a, b])
    return kept


def parse(paths, found):
    """Worksheets → {id: attributions}, and complaints."""
    result, complaints = collections.OrderedDict(), []
    for path in paths:
        record = None
        for n, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.rstrip("\n")
            if line.startswith("# "):
                record = found.get(line[2:].strip())
                if record is None:
                    complaints.append("%s:%d: no article %s" % (path, n, line[2:]))
                else:
                    lines, kept = sentences(record["text"]), result.setdefault(record["id"], [])
                    del kept[:]
            elif line.strip() and record is not None:
                try:
                    kept.append(_line(record["text"], lines, line))
                except (Misplaced, ValueError) as problem:
                    kept.append(None)
                    complaints.append("%s:%d: %s" % (path, n, problem))
    return result, complaints


def _line(text, lines, line):
    fields = line.split("\t")
    if len(fields) != 6:
        raise Misplaced("%d fields, 6 expected" % len(fields))
    number = int(fields[0])
    if fields[4] not in KINDS:
        raise Misplaced("no kind " + fields[4])
    if "-" in (fields[2].strip(), fields[3].strip()):
        raise Misplaced("cue and content are required")
    source, cue, content = nearest(*(place(text, lines, number, fields[k]) for k in (1, 2, 3)))
    made = dict(source=trimmed(text, source), cue=trimmed(text, cue), content=[list(s) for s in content], kind=fields[4])
    for name, key in (("parent", "in"), ("denies", "no")):
        m = re.search(r"\b%s:(\d+)" % key, fields[5])
        made[name] = int(m.group(1)) if m else None
    return made


def numbered(kept):
    """Leaves out what was not placed; links are numbers from 0 of what is kept."""
    where, n = {}, 0
    for i, a in enumerate(kept, 1):
        if a is not None:
            where[i] = n
            n += 1
    return [{**a, **{k: where.get(a[k]) for k in ("parent", "denies")}} for a in kept if a is not None]


def write(path, found, result, passes):
    """Articles for training that repeat a fifth of an article of the test, or all of another, are left out."""
    tested = [shingles(found[name]["text"]) for name in found_in_test(found)]
    seen = set()
    with open(path, "w", encoding="utf-8") as out:
        for name in sorted(result):
            text = found[name]["text"]
            tests = passes == 2 and part(name) == "test"
            if checksum(text) in seen or (not tests and any(repeats(shingles(text), other) for other in tested)):
                print("left out, a copy:", name)
                continue
            seen.add(checksum(text))
            out.write(json.dumps(dict(id=name, collection=found[name]["collection"], text_sha256=checksum(text), passes=passes,
                                      part=part(name) if passes == 2 else "train", attributions=result[name]), ensure_ascii=False, separators=(",", ":")) + "\n")  # fmt: skip


def part(name):
    """Two thirds train, one third tests: by hash, the same for everybody."""
    return "test" if data.held_out("annotation " + name, 1 / 3) else "train"


def found_in_test(found):
    """Ids of the test, from the list of articles that are annotated twice."""
    with open(HERE + "/annotations/twice.txt", encoding="utf-8") as lines:
        return [n for n in lines.read().split() if part(n) == "test"]


def shingles(text):
    w = re.findall(r"\w+", text.lower())
    return {tuple(w[i : i + 5]) for i in range(len(w) - 4)}


def repeats(some, other):
    return len(some & other) > 0.2 * max(1, min(len(some), len(other)))


def words(flat, spans):
    return {w for run in data.covered(spans, flat) for w in run}


def matched(flat, first, second):
    """Pairs (overlap, i, j) one to one by content, greatest overlap first."""
    one, two = ([words(flat, a["content"]) for a in side] for side in (first, second))
    cues = [[words(flat, a["cue"]) for a in side] for side in (first, second)]
    pairs = []
    for i, g in enumerate(one):
        for j, p in enumerate(two):
            overlap = len(g & p) / max(1, len(g | p))
            if overlap >= 0.5:
                pairs.append((overlap + 0.01 * bool(cues[0][i] & cues[1][j]), i, j))
    taken, used, kept = set(), set(), []
    for overlap, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            kept.append((overlap, i, j))
    return kept


def alike(flat, a, b):
    source = words(flat, a["source"]), words(flat, b["source"])
    return bool(source[0] & source[1]) or not (source[0] or source[1])


def kind(a, b):
    """The kind both chose; plain saying and stating are one to the reader of the guide: `asserts`. None if they differ."""
    if a["kind"] == b["kind"]:
        return a["kind"]
    return "asserts" if {a["kind"], b["kind"]} == {"says", "asserts"} else None


def load(path):
    return {r["id"]: r["attributions"] for r in data.jsonl(path)}


def agree(found, first, second):
    counts, tokens, kinds = collections.Counter(), collections.defaultdict(lambda: [0, 0, 0]), []
    for name in sorted(set(first) & set(second)):
        flat = [span for s in data.split(found[name]["text"]) for span in s.spans]
        a, b = first[name], second[name]
        pairs = matched(flat, a, b)
        counts.update(articles=1, a=len(a), b=len(b), hit=len(pairs), triple=sum(alike(flat, a[i], b[j]) for _, i, j in pairs))
        counts["whole"] += sum(o >= SAME for o, _, _ in pairs)
        kinds += [(a[i]["kind"], b[j]["kind"]) for _, i, j in pairs]
        for role in ROLES:
            x, y = (set().union(*[words(flat, s[role]) for s in side] or [set()]) for side in (a, b))
            for k, v in enumerate((len(x & y), len(x), len(y))):
                tokens[role][k] += v
    f1 = lambda hit: 200 * hit / max(1, counts["a"] + counts["b"])
    same = sum(x == y for x, y in kinds) / max(1, len(kinds))
    chance = sum(sum(x == k for x, _ in kinds) * sum(y == k for _, y in kinds) for k in KINDS) / max(1, len(kinds)) ** 2
    print("articles %d · attributions %d and %d" % (counts["articles"], counts["a"], counts["b"]))
    print("content, overlap 0.5: F1 %.1f · triple F1 %.1f · content, overlap 0.9: F1 %.1f" % (f1(counts["hit"]), f1(counts["triple"]), f1(counts["whole"])))
    print("words: " + " · ".join("%s F1 %.1f" % (r, 200 * tokens[r][0] / max(1, tokens[r][1] + tokens[r][2])) for r in ROLES))
    print("kind among the matched: %.1f %%, kappa %.2f" % (100 * same, (same - chance) / max(1e-9, 1 - chance)))


def settle(found, first, second, out):
    """A sheet of items; under each an empty decision: `a`, `b`, `ab` (both are right and two), `-` (none), or a worksheet line."""
    left = 0
    with open(out, "w", encoding="utf-8") as sheet:
        for name in sorted(set(first) & set(second)):
            text = found[name]["text"]
            flat = [span for s in data.split(text) for span in s.spans]
            lines = sentences(text)
            items = list(open_items(flat, first[name], second[name]))
            if items:
                sheet.write("# %s\n" % name)
            for i, j in items:
                left += 1
                sheet.write("? %s %s\n" % (i if i is not None else "-", j if j is not None else "-"))
                for mark, side, k in (("A", first[name], i), ("B", second[name], j)):
                    if k is not None:
                        a = side[k]
                        shown = [" || ".join(re.sub(r"\s+", " ", text[x:y]) for x, y in a[r]) or "-" for r in ROLES]
                        number = next(n for n, (_, y) in enumerate(lines, 1) if a["cue"][0][0] < y)
                        sheet.write("%s\t%d\t%s\t%s\n" % (mark, number, "\t".join(shown), a["kind"]))
                sheet.write("=\n")
    print("to settle:", left)


def open_items(flat, a, b):
    pairs = matched(flat, a, b)
    for overlap, i, j in sorted(pairs, key=lambda p: p[1]):
        if overlap < SAME or not alike(flat, a[i], b[j]) or not kind(a[i], b[j]):
            yield i, j
    for i in sorted(set(range(len(a))) - {i for _, i, _ in pairs}):
        yield i, None
    for j in sorted(set(range(len(b))) - {j for _, _, j in pairs}):
        yield None, j


def merge(found, first, second, sheet):
    """What both agree on, and the decisions of a settled sheet."""
    decisions, complaints = read_decisions(sheet)
    result = collections.OrderedDict()
    for name in sorted(set(first) & set(second)):
        text = found[name]["text"]
        flat = [span for s in data.split(text) for span in s.spans]
        a, b, lines = first[name], second[name], sentences(text)
        kept = []  # (attribution, side, number)
        open_ = list(open_items(flat, a, b))
        shut = [(i, j) for _, i, j in matched(flat, a, b) if (i, j) not in open_]
        kept += [({**a[i], "kind": kind(a[i], b[j])}, {("a", i)}) for i, j in shut]
        for i, j in open_:
            decided = decisions.get((name, i, j))
            if decided is None:
                complaints.append("%s: not decided: %s %s" % (name, i, j))
            elif decided in ("a", "b", "ab"):
                kept += [(side[k], {(m, k)}) for m, side, k in (("a", a, i), ("b", b, j)) if m in decided and k is not None]
            elif decided != "-":
                try:
                    origin = {(m, k) for m, k in (("a", i), ("b", j)) if k is not None}
                    kept.append(({**_line(text, lines, decided), "parent": None, "denies": None}, origin))
                except (Misplaced, ValueError) as problem:
                    complaints.append("%s: %s" % (name, problem))
        result[name] = linked(flat, a, b, kept)
    return result, complaints


def linked(flat, a, b, kept):
    """Attributions in order with links carried over from the passes: the first that links, wins."""
    kept.sort(key=lambda k: (k[0]["cue"][0], k[0]["content"][0]))
    twins = {("b", j): ("a", i) for _, i, j in matched(flat, a, b)}
    where = {}
    for n, (_, origins) in enumerate(kept):
        for o in origins:
            where[o] = n
            for x, y in twins.items():
                if o in (x, y):
                    where.setdefault(x, n)
                    where.setdefault(y, n)
    result = []
    for n, (attribution, origins) in enumerate(kept):
        made = {k: attribution[k] for k in ROLES + ("kind",)}
        both = set(origins) | {y for x, y in twins.items() if x in origins} | {x for x, y in twins.items() if y in origins}
        for key in ("parent", "denies"):
            made[key] = None
            for m, k in sorted(both):
                other = (a if m == "a" else b)[k][key]
                if other is not None and where.get((m, other), n) != n:
                    made[key] = where[(m, other)]
                    break
        result.append(made)
    return result


def read_decisions(path):
    """Sheet of settle → {(id, i, j): decision}; a `=` line holds the decision, a reason may follow after ` ; `."""
    decisions, complaints, name, item = {}, [], None, None
    number = lambda x: None if x == "-" else int(x)
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("# "):
            name = line[2:].strip()
        elif line.startswith("? "):
            i, j = line[2:].split()
            item = (name, number(i), number(j))
        elif line.startswith("="):
            decision = line[1:].split(" ; ")[0].strip(" ")
            if not decision:
                complaints.append("%s:%d: no decision" % (path, n))
            else:
                decisions[item] = decision.lower() if len(decision) <= 2 else decision
    return decisions, complaints


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["show", "read", "agree", "settle", "merge"])
    parser.add_argument("names", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--passes", type=int, default=1)
    parser.add_argument("--shared", default=HERE + "/../../shared")
    options = parser.parse_args()
    found = articles(options.shared)
    complaints = []
    if options.what == "show":
        for name in options.names:
            show(found[name])
    elif options.what == "read":
        result, complaints = parse(options.names, found)
        result = {name: numbered(kept) for name, kept in result.items()}
        print("articles %d, attributions %d" % (len(result), sum(map(len, result.values()))))
        if options.out:
            write(options.out, found, result, options.passes)
    elif options.what == "agree":
        agree(found, load(options.names[0]), load(options.names[1]))
    elif options.what == "settle":
        settle(found, load(options.names[0]), load(options.names[1]), options.out)
    else:
        result, complaints = merge(found, load(options.names[0]), load(options.names[1]), options.names[2])
        write(options.out, found, result, 2)
        print("articles %d, attributions %d" % (len(result), sum(map(len, result.values()))))
    for complaint in complaints:
        print(complaint)


if __name__ == "__main__":
    main()
