"""Trains the reader on syntax, attribution and entities at once; resumable, repeatable, cooled down at will.

    train.py                        trains, or goes on from work/checkpoint.pt
    train.py --cool N               from the checkpoint, brings the learning rate down to zero within N steps and ends
"""

import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import data
import model
import text as texts

HERE = os.path.dirname(os.path.abspath(__file__))
RATES = (1.5e-4, 1.5e-3)
WARM_UP = 150
# Relations that decide who says what and that small data learns worst.
HEAVY = {"appos": 1.5, "ccomp": 1.5, "parataxis": 1.5, "advcl": 1.2, "acl": 1.2, "acl:relcl": 1.2, "xcomp": 1.2}
SILVER = 0.3
# Of twenty batches twelve of attribution, five of syntax, two of entities and one of silver entities alone; with annotations of
# our own four more of those.
ORDER = ["attribution", "syntax", "attribution"] * 3 + ["entities"]
ORDER = ORDER + ["own"] + ORDER[:-3] + ["own", "attribution", "entities", "own", "news", "own"]


def corpora(options):
    """Task → documents, and the label lists."""
    shared, work, polnear = options.shared, options.work, not options.without_polnear
    gold = shared + "/gold/"
    ewt, gum = data.conllu(gold + "syntax/ewt.train.conllu"), data.conllu(gold + "syntax/gum_ccby.train.conllu")
    news = [data.split(r["text"]) for r in data.jsonl(shared + "/corpora/wikinews.jsonl")]
    said = [d for _, d in data.polnear(gold + "attribution/polnear.train.jsonl")] if polnear else []
    for name, documents in (("ewt", ewt), ("gum", gum), ("wikinews", news), ("polnear", said)):
        add_silver("%s/%s.tags" % (work, name), documents)
    tables = gold + "entities/"
    named = data.iob2(tables + "uner_ewt.dev.iob2") + data.wikigold(tables + "wikigold.conll")
    shares = {"wikigold": 0.25}
    named = [d for k, d in named if not data.held_out(k, shares.get(k.split("-")[0], 0.5))]
    for part in ("train", "dev"):
        named += [d for _, d in data.crossner(tables + "crossner_politics.%s.jsonl" % part)]
    syntax = ewt + gum
    labels = {
        "att": data.ATTRIBUTION,
        "upos": sorted({t for d in syntax for s in d for t in s.upos}),
        "xpos": sorted({t for d in syntax for s in d for t in s.xpos}),
        "rel": sorted({t for d in syntax for s in d for t in s.rels}),
        "ner": data.ENTITIES,
        "case": texts.SHAPES,
    }
    own = [d for _, d in data.annotated(options.annotations, shared, "train")] if options.annotations else []
    return {"syntax": syntax, "attribution": said, "own": own, "entities": named, "news": news}, labels


def add_silver(path, documents):
    """Reads the teacher's tags, a sentence a line, into the documents."""
    if not os.path.exists(path):
        print("no silver entities:", path, flush=True)
        return
    with open(path, encoding="utf-8") as tags:
        for document in documents:
            for s in document:
                row = next(tags).rstrip("\n").split("\t")
                assert len(row) == len(s.words), (path, s.words)
                s.entities = data.silver(s.words, row)


def drop_period(s, rng):
    """Headlines carry no final stop: leaves it out of some lone sentences."""
    if not s.heads or len(s.words) < 4 or s.upos[-1] != "PUNCT" or len(s.words) in s.heads or rng.random() > 0.15:
        return s
    cut = data.Sentence(s.words[:-1], s.name)
    cut.heads, cut.rels, cut.upos, cut.xpos = s.heads[:-1], s.rels[:-1], s.upos[:-1], s.xpos[:-1]
    cut.entities = s.entities[:-1] if s.entities else None
    return cut


class Stream:
    """Batches of one task without end. Every epoch is shuffled by its own seed, so a place in it can be found again."""

    def __init__(self, name, documents, encoder, pieces, single, state=None):
        self.name, self.documents, self.encoder, self.pieces, self.single = name, documents, encoder, pieces, single
        self.epoch, self.place = state or (0, 0)
        self.batches = None

    def _fill(self):
        rng = random.Random("%d %s %d" % (torch.initial_seed(), self.name, self.epoch))
        packed = []
        for run in data.windows(self.documents, self.encoder, 160, self.single, rng):
            if len(run) == 1:
                run = [drop_period(run[0], rng)]
            packed.append(self.encoder.window(run, rng))
        packed.sort(key=lambda w: len(w["ids"]) // 16 + 2 * rng.random())
        self.batches, batch, longest = [], [], 0
        for w in packed:
            if batch and max(longest, len(w["ids"])) * (len(batch) + 1) > self.pieces:
                self.batches.append(batch)
                batch, longest = [], 0
            batch.append(w)
            longest = max(longest, len(w["ids"]))
        self.batches.append(batch)
        rng.shuffle(self.batches)

    def next(self):
        if self.batches is None:
            self._fill()
        if self.place >= len(self.batches):
            self.epoch, self.place = self.epoch + 1, 0
            self._fill()
        self.place += 1
        return self.batches[self.place - 1]


def pad(batch, key, value):
    longest = max(len(w[key]) for w in batch)
    return torch.tensor([w[key] + [value] * (longest - len(w[key])) for w in batch])


ALLOWED = torch.tensor([[bool(m >> i & 1) for i in range(len(data.ENTITIES))] for m in range(1 << len(data.ENTITIES))])


def entity_loss(scores, masks, gold):
    """-log of the summed probability of the labels that the source allows; silver counts less."""
    masks, gold = masks.reshape(-1), gold.reshape(-1)
    known = masks > 0
    if not known.any():
        return scores.sum() * 0
    allowed = ALLOWED[masks[known]]
    logs = F.log_softmax(scores.reshape(-1, scores.shape[-1])[known], -1)
    losses = -torch.logsumexp(logs.masked_fill(~allowed, -1e9), -1)
    weights = torch.where(gold[known] > 0, 1.0, SILVER)
    return (losses * weights).sum() / len(losses)


def losses(reader, batch, pad_id, heavy):
    """Name → loss of one batch; heads whose layer the batch does not hold are left out."""
    ids = pad(batch, "ids", pad_id)
    sent, gold_heads, gold_links = pad(batch, "sent", 0), pad(batch, "head", -100), any(w["link"] for w in batch)
    att = pad(batch, "att", -100)
    parsed, said = bool((gold_heads >= 0).any()), bool((att >= 0).any())
    with torch.autocast("cpu", dtype=torch.bfloat16):
        w = reader.words(ids, (ids != pad_id).long(), pad(batch, "case", 0), pad(batch, "first", 0))
        scores = {"ner": reader.ner(w)}
        if parsed:
            scores.update(arc=reader.arcs(w, sent), rel=reader.relations(w, gold_heads.clamp(min=0)))
            scores.update(xpos=reader.xpos(w), upos=reader.upos(w))
        if said:
            scores.update(att=reader.att(w), link=reader.links(w))
    scores = {k: v.float() for k, v in scores.items()}
    result = {"ner": entity_loss(scores["ner"], pad(batch, "ent", 0).clamp(min=0), pad(batch, "gold", 0))}
    if parsed:
        rels = pad(batch, "rel", -100)
        weights = heavy[rels.clamp(min=0)] * (rels >= 0)
        arcs = F.cross_entropy(scores["arc"].flatten(0, 1), gold_heads.flatten(), ignore_index=-100, reduction="none")
        result["arc"] = (arcs * weights.flatten()).sum() / weights.sum()
        named = F.cross_entropy(scores["rel"].flatten(0, 1), rels.flatten(), ignore_index=-100, reduction="none")
        result["rel"] = (named * weights.flatten()).sum() / weights.sum()
        result["xpos"] = 0.5 * F.cross_entropy(scores["xpos"].flatten(0, 1), pad(batch, "xpos", -100).flatten())
        result["upos"] = 0.3 * F.cross_entropy(scores["upos"].flatten(0, 1), pad(batch, "upos", -100).flatten())
    if said:
        result["att"] = 2 * F.cross_entropy(scores["att"].flatten(0, 1), att.flatten())
        if gold_links:
            result["link"] = link_loss(scores["link"], batch, att)
    return result, ids.numel()


def link_loss(scores, batch, att):
    """Every word that is source, cue or content against every cue of its window: tied or not."""
    rows, columns, windows, ties = [], [], [], []
    for k, w in enumerate(batch):
        pairs = set(w["link"])
        words, cues = sorted({i for i, _ in pairs}), sorted({c for _, c in pairs})
        for i in words:
            for c in cues:
                windows.append(k)
                rows.append(i)
                columns.append(c)
                ties.append(float((i, c) in pairs))
    return 0.5 * F.binary_cross_entropy_with_logits(scores[windows, rows, columns], torch.tensor(ties))


def save(path, content):
    torch.save(content, path + ".new")
    os.replace(path + ".new", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", default=HERE + "/../../shared", help="folder that holds gold/ and corpora/")
    parser.add_argument("--work", default=HERE + "/work")
    parser.add_argument("--steps", type=int, default=4600, help="length of the schedule")
    parser.add_argument("--pieces", type=int, default=1600, help="pieces a batch, padding included")
    parser.add_argument("--without-polnear", action="store_true", help="leave PolNeAR out")
    parser.add_argument("--annotations", default="", help="folder of our own annotations; none unless named")
    parser.add_argument("--start", default="", help="exported file to go on from instead of the base weights")
    parser.add_argument("--rate", type=float, default=1.0, help="share of the usual learning rates")
    parser.add_argument("--cool", type=int, default=0, help="from the checkpoint, decay to zero in so many steps and end")
    parser.add_argument("--minutes", type=float, default=5, help="between checkpoints")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(options.seed)
    train(options)


def train(options):
    checkpoint = options.work + "/checkpoint.pt"
    vocabulary = open(options.work + "/vocab.txt", encoding="utf-8").read().split("\n")[:-1]
    tasks, labels = corpora(options)
    pieces = texts.Pieces(vocabulary)
    encoder = data.Encoder(pieces, labels)
    base = lambda: model.Reader(model.load(options.work + "/all-minilm-l6-v2.onnx"), labels)
    reader = model.resume(options.start, labels) if options.start else base()
    reader.encoder.words.weight.requires_grad_(False)
    heads = lambda name: not name.startswith("encoder.") or "shapes" in name
    groups = [[p for n, p in reader.named_parameters() if p.requires_grad and heads(n) == flag] for flag in (False, True)]
    optimiser = torch.optim.AdamW(
        [{"params": g, "lr": r} for g, r in zip(groups, RATES)], weight_decay=0.01, betas=(0.9, 0.98), foreach=True
    )
    step, seen, spent, states, cool = 0, 0, 0.0, {}, None
    if os.path.exists(checkpoint):
        kept = torch.load(checkpoint)
        reader.load_state_dict(kept["reader"])
        optimiser.load_state_dict(kept["optimiser"])
        step, seen, spent, states, cool = (kept[k] for k in ("step", "seen", "spent", "streams", "cool"))
        torch.set_rng_state(kept["random"])
        print("goes on at step", step, flush=True)
    single = {"syntax": 0.35, "attribution": 0.1, "own": 0.1, "entities": 0.3, "news": 0.1}
    streams = {
        n: Stream(n, d, encoder, options.pieces, single[n], states.get(n)) for n, d in tasks.items() if d
    }
    order = [n for n in ORDER if n in streams]
    if options.cool and not cool:
        cool = (step, options.cool, rate(step, options.steps, None))
    end = cool[0] + cool[1] if cool else options.steps
    heavy = torch.tensor([HEAVY.get(r, 1.0) for r in labels["rel"]])
    print("labels", {k: len(v) for k, v in labels.items()}, "documents", {k: len(v) for k, v in tasks.items()}, flush=True)
    began, last, means = time.time() - spent, time.time(), {}

    def keep():
        save(checkpoint, dict(
            reader=reader.state_dict(), optimiser=optimiser.state_dict(), step=step, seen=seen, spent=time.time() - began,
            streams={n: (s.epoch, s.place) for n, s in streams.items()}, cool=cool, random=torch.get_rng_state(), labels=labels,
        ))  # fmt: skip

    reader.train()
    while step < end:
        scale = rate(step, options.steps, cool)
        for group, base in zip(optimiser.param_groups, RATES):
            group["lr"] = base * scale * options.rate
        name = order[step % len(order)]
        optimiser.zero_grad(set_to_none=True)
        parts, size = losses(reader, streams[name].next(), pieces.pad, heavy)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_([p for g in groups for p in g], 2.0)
        optimiser.step()
        step, seen = step + 1, seen + size
        for k, v in parts.items():
            k = k if k != "ner" else "ner/" + name
            means[k] = v.item() if k not in means else 0.97 * means[k] + 0.03 * v.item()
        if step % 50 == 0:
            shown = " ".join("%s %.3f" % (k, means[k]) for k in sorted(means))
            epochs = " ".join("%s %d+%d/%d" % (n, s.epoch, s.place, len(s.batches or [])) for n, s in streams.items())
            print("step %d of %d · %d s · %d pieces · rate %.3f · %s · %s"
                  % (step, end, time.time() - began, seen, scale, shown, epochs), flush=True)  # fmt: skip
        if time.time() - last > 60 * options.minutes:
            keep()
            last = time.time()
    keep()
    print("done at step", step, flush=True)


def rate(step, steps, cool):
    """Share of the full learning rate: linear warm-up, linear decay; cooling goes from where it was to zero."""
    if cool:
        start, length, scale = cool
        return scale * max(0.0, 1 - (step - start) / length)
    return min(1.0, (step + 1) / WARM_UP) * (1 - step / steps)


if __name__ == "__main__":
    main()
