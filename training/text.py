"""Sentences, words, word pieces and word shapes: what the engine in the JVM does, imitated closely enough to train on.

Words follow UD English EWT: clitics are words of their own ("do" "n't", "Russia" "'s"), punctuation stands alone,
hyphenated words fall apart ("well" "-" "known") except after a short list of prefixes, currency and percent signs
stand alone, numbers with separators and abbreviations with their period stay whole.
"""

import re
import unicodedata

ABBREVIATIONS = set(
    "mr mrs ms dr sen rep gov gen lt col sgt capt cmdr adm st jr sr inc corp co ltd bros jan feb mar apr jun jul aug sept sep "
    "oct nov dec vs etc no rev hon prof ariz calif conn fla ill mass mich minn mo pa tenn va wis ore okla kan ky ala ark colo "
    "del ga ind la md me neb nev tex vt wash messrs maj brig pres approx dept est fig mt ft ave blvd rd".split()
)
TITLES = set("mr mrs ms dr sen rep gov gen lt col sgt capt cmdr adm st rev hon prof maj brig pres messrs".split())
PREFIXES = set("anti non co re pre ex e mid multi semi sub ultra un inter intra bi mis de counter vice".split())
STARTERS = set(
    "The A An He She It They We I In On At But And So If When While As This That These Those There His Her Its Their Our My "
    "What Who How Why Where After Before Since Until For From With By According Although However Meanwhile".split()
)
CLITIC = re.compile(r"(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
TOKEN = re.compile(
    r"(?P<link>https?://[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]]|www\.[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\w+)"
    r"|(?P<initials>(?:[^\W\d_]\.){2,})"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|[a-zA-Z]+)?)"
    r"|(?P<word>\w+(?:['’]\w+)*)"
    r"|(?P<dots>\.{2,}|…)|(?P<dashes>-{2,})|(?P<other>\S)"
)
BREAK = re.compile(r"[.?!…]+[\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[A-Z0-9])")


def paragraphs(text):
    """Yields (start, end) of every line that holds something."""
    for m in re.finditer(r"[^\n]+", text):
        if m.group().strip():
            yield m.span()


def sentences(text, start, end):
    """Yields (start, end) of the sentences of a paragraph."""
    begin = start
    for m in BREAK.finditer(text, start, end):
        before = re.search(r"(\S+)$", text[begin : m.start() + 1])
        after = re.match(r"[\"“‘'«(\[]*(\w+)", text[m.end() :])
        if before and text[m.start()] == "." and text[m.start() : m.end()].rstrip() == ".":
            last = before.group(1).strip("\"“‘'«([").rstrip(".")
            follows = after.group(1) if after else ""
            if last.lower() in TITLES or (len(last) == 1 and last.isupper() and last != "I"):
                continue
            if (last.lower() in ABBREVIATIONS or re.fullmatch(r"(?:\w\.)+\w", last)) and follows not in STARTERS:
                continue
        yield begin, m.end()
        begin = m.end()
    if begin < end:
        yield begin, end


def words(text, start, end):
    """Returns [(start, end)] of the words of a sentence, offsets into text."""
    found = []
    position = start
    while True:
        m = TOKEN.search(text, position, end)
        if not m:
            return found
        position = m.end()
        if m.lastgroup == "word":
            position = _word(text, m, end, found)
        else:
            found.append(m.span())


def _word(text, m, end, found):
    a, b = m.span()
    word = m.group()
    if b < end and text[b] == "." and (word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")):
        at_end = not text[b + 1 : end].strip()
        if not at_end or word.lower() not in ("no", "co"):
            found.append((a, b + 1))
            return b + 1
    if b + 1 < end and text[b] == "-" and word.lower() in PREFIXES and text[b + 1].isalpha() and not (found and found[-1][1] == a):
        rest = re.compile(r"-\w+").match(text, b)
        found.append((a, rest.end()))
        return rest.end()
    if word.lower() == "cannot":
        found += [(a, a + 3), (a + 3, b)]
        return b
    clitic = CLITIC.search(word)
    if clitic and clitic.start() > 0:
        found += [(a, a + clitic.start()), (a + clitic.start(), b)]
    else:
        found.append((a, b))
    return b


SHAPES = ["special", "lower", "capitalised", "allcaps", "mixed", "digit", "symbol"]


def shape(word):
    """Shape class of a word, an index into SHAPES."""
    if any(c.isdigit() for c in word):
        return 5
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 6
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 1
    if upper == len(letters) and len(letters) >= 2:
        return 3
    return 2 if upper == 1 and letters[0].isupper() else 4


class Pieces:
    """WordPiece of single words: lower case, accents dropped, split at white space and punctuation, longest match first."""

    def __init__(self, vocabulary):
        self.index = {t: i for i, t in enumerate(vocabulary)}
        self.cls, self.sep, self.unk, self.pad = (self.index[t] for t in ("[CLS]", "[SEP]", "[UNK]", "[PAD]"))
        self.cache = {}

    def of(self, word):
        known = self.cache.get(word)
        if known is None:
            known = self.cache[word] = self._of(word)
        return known

    def _of(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        out = []
        for part in _parts(plain):
            out += self._longest(part)
        return out or [self.unk]

    def _longest(self, part):
        out, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self.index.get(part[start:end] if start == 0 else "##" + part[start:end])
                if piece is not None:
                    break
            else:
                return [self.unk]
            out.append(piece)
            start = end
        return out


def _punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def _parts(plain):
    parts, current = [], ""
    for c in plain:
        if c.isspace() or _punctuation(c):
            if current:
                parts.append(current)
            current = ""
            if not c.isspace():
                parts.append(c)
        else:
            current += c
    return parts + [current] if current else parts
