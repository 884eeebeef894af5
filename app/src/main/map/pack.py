"""Packs the land and the boundary lines of the map for the desk.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 app/src/main/map/pack.py package/countries-50m.json app/src/main/resources/parallax/web/chart/land.bin.gz

The input is Natural Earth 4.1.0, 1:50m, as TopoJSON (public domain). Land and boundaries are taken from one file, so that
boundaries end at the coast. A boundary is a line that two countries share: which countries, and who disputes it, is left
out on purpose; all lines are drawn alike. No country's name or area is taken over.

Form of the output, gzip of: the letters PLXMAP1; then twice (rings of land, boundary lines) a count and that many lines.
Longitudes of land run on over the date line. A line is the count of its points, then per point longitude and latitude in hundredths of a degree, each as the difference
to the point before (the first to 0, 0). All numbers are unsigned LEB128; differences are zigzag.
"""

import gzip
import hashlib
import json
import sys

INPUT_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"


def decoded_arcs(topology):
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * scale_x + shift_x) * 100), round((y * scale_y + shift_y) * 100)))
        yield points


def rings_of(geometry):
    if geometry["type"] == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in rings_of(part)]
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in geometry["arcs"] for ring in polygon]
    return list(geometry["arcs"]) if geometry["type"] == "Polygon" else []


def joined(ring, arcs):
    points = []
    for index in ring:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(part[1:] if points else part)
    return distinct(points)


def distinct(points):
    return [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]


def unrolled(points):
    """Longitudes that run on over the date line, where the input jumps from 180 to -180."""
    out = points[:1]
    for x, y in points[1:]:
        turns = round((out[-1][0] - x) / 36000)
        out.append((x + turns * 36000, y))
    if abs(out[-1][0] - out[0][0]) > 18000:
        # Around a pole: closed along it.
        pole = 9000 if out[0][1] > 0 else -9000
        out += [(out[-1][0], pole), (out[0][0], pole), out[0]]
    return out


def shared_arcs(countries):
    """Arcs that stand between two countries."""
    owners = {}
    for at, country in enumerate(countries["geometries"]):
        for ring in rings_of(country):
            for index in ring:
                owners.setdefault(index if index >= 0 else ~index, set()).add(at)
    return sorted(index for index, of in owners.items() if len(of) > 1)


def unsigned(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return unsigned(value * 2 if value >= 0 else -value * 2 - 1)


def packed(lines):
    out = bytearray(unsigned(len(lines)))
    for line in lines:
        out += unsigned(len(line))
        x = y = 0
        for to_x, to_y in line:
            out += zigzag(to_x - x) + zigzag(to_y - y)
            x, y = to_x, to_y
    return bytes(out)


def main(source, target):
    with open(source, "rb") as file:
        content = file.read()
    found = hashlib.sha256(content).hexdigest()
    if found != INPUT_SHA256:
        sys.exit(f"{source} has the SHA-256 {found}, expected {INPUT_SHA256}")
    topology = json.loads(content)
    arcs = list(decoded_arcs(topology))
    land = [joined(ring, arcs) for ring in rings_of(topology["objects"]["land"])]
    land = [unrolled(ring) for ring in land if len(ring) > 3]
    lines = [distinct(arcs[index]) for index in shared_arcs(topology["objects"]["countries"])]
    lines = [line for line in lines if len(line) > 1]
    with open(target, "wb") as file:
        file.write(gzip.compress(b"PLXMAP1" + packed(land) + packed(lines), 9, mtime=0))
    print(f"{len(land)} rings of {sum(map(len, land))} points, {len(lines)} lines of {sum(map(len, lines))} points")


if __name__ == "__main__":
    main(*sys.argv[1:])
