#!/usr/bin/env python3
"""Checks a frist case without frist: python3 verify.py CASE-FOLDER

Python's standard library only. Prints a verdict for each chain and for the whole case, findings,
and the fingerprint of the case head. Exit status 0: intact, 1: anything else, 2: not a case.
The rules are those of docs/JOURNAL-FORMAT.md, whose section numbers stand beside each step.
"""
import hashlib
import json
import os
import re
import sys
import unicodedata
from datetime import datetime

VERSION = 1
LIMIT = 2**53
PLAIN = re.compile(r"[ !#-\[\]-~]*")
MODES = ("real", "exercise")
RANK = ["intact", "torn tail", "newer", "fork", "tampered"]
HEAD = {"at", "by", "case", "chain", "commits", "hash", "kind", "prev", "seen", "seq", "v", "values"}
# Section 7: kind -> (fields of the body that must be there, fields that may be there).
KINDS = {
    "session": ("name program role time", ""), "acknowledged": ("notice text", ""),
    "opened": ("language legal_basis mode playbook purpose regime retention rules title", ""),
    "organisation": ("", "address contact dpo name number over"),
    "answered": ("answer field over", "learned source"),
    "row_set": ("cells field over row", "source"),
    "row_removed": ("field over reason row", ""),
    "step_done": ("basis over step", ""), "step_skipped": ("basis over reason step", ""),
    "step_reopened": ("over step", ""), "masked": ("decision ground record value", ""),
    "logged": ("text", "happened learned source"), "withdrawn": ("id over reason register", ""),
    "anchor_rejected": ("anchor reason", "shown"), "checkpoint": ("heads why", ""),
    "released": ("audience draft files head language number paper", "unmasked_why"),
    "handed_over": ("brief head to", "note"), "took_over": ("head of", ""),
    "exercise_clock": ("factor moment running", ""), "injected": ("", "inject unplanned"),
    "inject_kept": ("inject keeping", ""), "observed": ("text", "objective rating"),
    "hot_wash": ("answer over question", ""), "exercise_ended": ("", "why"),
}
REGISTERS = "anchor group assessment check protected filing sending measure lesson person link " \
    "duty task promise score delivery inquiry exception"
KINDS.update((kind, ("entry id over", "learned shown source")) for kind in REGISTERS.split())

class Bad(Exception):
    """The line is not what was written."""

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()

def is_hex(text, digits=64):
    return isinstance(text, str) and re.fullmatch("[0-9a-f]{%d}" % digits, text) is not None

def is_time(text):
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").isoformat("T", "milliseconds") + "Z" == text
    except (TypeError, ValueError):
        return False

def whole(number):
    return type(number) is int and number >= 0

def canonical(value):
    """Section 3: the one way to write a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")

def read_canonical(line):
    """Section 3: reads a value and refuses every other spelling of it."""
    def refuse(_):
        raise Bad("not an integer")

    def examine(value, depth=0):
        if isinstance(value, str):
            controls = {c for c in value if unicodedata.category(c) == "Cc"}
            if controls - set("\n\t") or not unicodedata.is_normalized("NFC", value):
                raise Bad("a control character, or not NFC")
        elif isinstance(value, int) and abs(value) > LIMIT:
            raise Bad("an integer out of range")
        elif isinstance(value, (dict, list)) and value:
            if depth == 64 or isinstance(value, dict) and not all(map(PLAIN.fullmatch, value)):
                raise Bad("nested too deeply, or a key that is not plain ASCII")
            for item in value.values() if isinstance(value, dict) else value:
                examine(item, depth + 1)

    try:
        value = json.loads(line.decode("utf-8"), parse_float=refuse, parse_constant=refuse)
        examine(value)
        if canonical(value) != line:
            raise Bad("the bytes are not canonical JSON")
    except (ValueError, RecursionError) as error:
        raise Bad("not canonical JSON: %s" % error) from error
    return value

def pointers(body):
    """Section 5: the numbers of the free texts, in the order in which they stand."""
    if isinstance(body, dict) and "$text" in body:
        return [body["$text"] if len(body) == 1 and whole(body["$text"]) else None]
    parts = [body[key] for key in sorted(body)] if isinstance(body, dict) else body
    return [n for part in parts for n in pointers(part)] if isinstance(parts, list) else []

def read_line(line, mode):
    """Sections 4 and 5: one line to (record, numbers of its null values, whether newer)."""
    record = read_canonical(line)
    if not isinstance(record, dict) or not whole(record.get("v")) or record["v"] < VERSION:
        raise Bad("the head is out of shape")
    extra = set(record) - HEAD
    name = r"[a-z0-9_-]{1,64}"
    shape = (
        HEAD <= set(record) and (record["v"] > VERSION or extra <= {"scenario"}) and
        is_time(record["at"]) and is_hex(record["chain"], 16) and is_hex(record["hash"])
        and isinstance(record["kind"], str) and whole(record["seq"])
        and all(isinstance(record[k], str) and re.fullmatch(name, record[k]) for k in ("by", "case"))
        and all(isinstance(record[k], list) for k in ("commits", "seen", "values"))
        and (record["prev"] is None if record["seq"] == 0 else is_hex(record["prev"]))
        and all(map(is_hex, record["seen"] + record["commits"]))
        and record["seen"] == sorted(set(record["seen"]))
        and ("scenario" not in record or (mode == "exercise" and is_time(record["scenario"])))
    )
    if not shape or len(record["values"]) != len(record["commits"]) or not record["values"]:
        raise Bad("the head is out of shape")
    if record["hash"] != hash_of(record, mode):
        raise Bad("the hash does not match the head")
    values = record["values"]
    for number, (value, commit) in enumerate(zip(values, record["commits"])):
        if value is not None and sha(canonical(value)) != commit:
            raise Bad("value %d is not the one committed to" % number)
    null = [number for number, value in enumerate(values) if value is None]
    return record, null, is_newer(record, values)

def is_newer(record, values):
    """Section 9: whether the line is whole, but for a newer reader."""
    if record["v"] > VERSION or record["kind"] not in KINDS:
        return True
    if values[0] is None:
        if record["kind"] in ("anchor", "check"):
            raise Bad("the start of a clock or the outcome of a check cannot be masked")
        return False
    shapes = [{"body", "salt"}] + [{"salt", "text"}] * (len(values) - 1)
    for value, keys in [pair for pair in zip(values, shapes) if pair[0] is not None]:
        if not isinstance(value, dict) or set(value) != keys or not is_hex(value["salt"], 32):
            return True
        if not isinstance(value.get("text"), (str, type(None))):
            return True
    body = values[0]["body"]
    if not isinstance(body, dict):
        return True
    if pointers(body) != list(range(1, len(values))):
        raise Bad("the texts do not belong to the body")
    needs, may = (set(fields.split()) for fields in KINDS[record["kind"]])
    return not needs <= set(body) <= needs | may

def hash_of(record, mode):
    """Section 4: the hash of a record's head."""
    head = {key: value for key, value in record.items() if key not in ("hash", "values")}
    return sha(b"frist/record/%d/%s\n" % (record["v"], mode.encode()), canonical(head))

def mode_of(line):
    """Section 4: whether the hash of the line is right for a real case or for an exercise."""
    try:
        record = read_canonical(line)
        return next((mode for mode in MODES if record["hash"] == hash_of(record, mode)), None)
    except (Bad, AttributeError, KeyError, TypeError):
        return None

class Chain:
    """Section 8: one file."""

    def __init__(self, name, data):
        self.name, self.verdict, self.why, self.findings = name, "intact", "", []
        self.hashes, self.null, self.masks, self.read = [], [], set(), []
        self.chain = self.case = self.mode = self.last = self.at = None
        self.next, self.opened, lines = 0, False, data.split(b"\n")
        tail = lines.pop()
        self.mode = next((m for m in map(mode_of, lines) if m), None)
        for number, line in enumerate(lines, 1):
            try:
                self.accept("line %d: " % number, *read_line(line, self.mode or "real"))
            except Bad as bad:
                self.worsen("tampered", "line %d: %s" % (number, bad))
        if tail or not lines:
            self.worsen("torn tail", "%d bytes" % len(tail))

    def worsen(self, verdict, why):
        if RANK.index(verdict) > RANK.index(self.verdict):
            self.verdict, self.why = verdict, why

    def accept(self, line, record, null, newer):
        seq = record["seq"]
        if newer:
            self.worsen("newer", line + "written by a newer version")
        if self.chain is None:
            self.chain, self.case = record["chain"], record["case"]
            if self.name != self.chain + ".jsonl":
                self.findings.append("%s is not named after its chain" % self.name)
        if (record["chain"], record["case"]) != (self.chain, self.case):
            self.worsen("tampered", line + "another chain or case")
        if seq == 0 and record["kind"] != "session":
            self.worsen("tampered", line + "no session at the beginning")
        if seq < self.next:
            self.worsen("fork", line + "a second version of record %d" % seq)
        elif seq > self.next or record["prev"] != self.last:
            self.worsen("tampered", line + "does not follow the record before it")
        if self.at and record["at"] < self.at:
            self.findings.append("the clock went back at record %d in %s" % (seq, self.name))
        self.next, self.last, self.at = seq + 1, record["hash"], record["at"]
        self.hashes.append((seq, record["hash"]))
        self.null += [(line, record["hash"], value) for value in null]
        self.read += record["seen"]
        if newer or record["values"][0] is None:
            return
        body = record["values"][0]["body"]
        if record["kind"] == "opened":
            self.opened = True
            if body["mode"] != self.mode:
                self.worsen("tampered", line + "an exercise and a real case are mixed")
        elif record["kind"] == "masked":
            self.masks.add((str(body["record"]), str(body["value"])))
        elif record["kind"] == "checkpoint":
            self.read += dict(body["heads"]).values()

def judge(chains):
    """Section 8: what only all chains together show. Returns (verdict, fingerprint, findings)."""
    known = [c for c in chains if c.chain]
    first = next((c for c in chains if c.opened), known[0] if known else None)
    there = {h for c in chains for _, h in c.hashes}
    masks = set().union(*(c.masks for c in chains))
    by_chain, findings = {}, [f for c in chains for f in c.findings]
    for c in known:
        if (c.case, c.mode) != (first.case, first.mode):
            c.worsen("tampered", "another case, or an exercise mixed with a real case")
        versions = by_chain.setdefault(c.chain, {})
        for seq, h in c.hashes:
            if versions.setdefault(seq, h) != h:
                c.worsen("fork", "a second version of record %d" % seq)
    for c in chains:
        for line, h, value in c.null:
            if (h, str(value)) not in masks:
                c.worsen("tampered", line + "value %d is gone, no record says why" % value)
        findings += ["%s names a record that is not here: %s" % (c.name, h) for h in c.read if h not in there]
    if not any(c.opened for c in chains):
        findings.append("no record says how the case was opened")
    heads = sorted({max(p for c in known if c.chain == name for p in c.hashes)[1] for name in by_chain})
    head = sha("".join(h + "\n" for h in heads).encode())
    verdict = max((c.verdict for c in chains), key=RANK.index, default="intact")
    return verdict, " ".join(head[i:i + 4] for i in range(0, 32, 4)), findings

def main(folder):
    journal, rules = os.path.join(folder, "journal"), os.path.join(folder, "rules")
    if not os.path.isdir(journal):
        print("not a case: no folder %s" % journal, file=sys.stderr)
        return 2
    chains = []
    for name in sorted(n for n in os.listdir(journal) if n.endswith(".jsonl")):
        with open(os.path.join(journal, name), "rb") as file:
            chains.append(Chain(name, file.read()))
    verdict, fingerprint, findings = judge(chains)
    for name in sorted(os.listdir(rules)) if os.path.isdir(rules) else []:
        with open(os.path.join(rules, name), "rb") as file:
            if name != sha(file.read()) + ".toml":
                findings.append("rules/%s is not the file that it is named after" % name)
    for c in chains:
        print("chain %s: %s%s (%d records)" % (c.name, c.verdict, c.why and ", " + c.why, len(c.hashes)))
    for finding in findings:
        print("finding: %s" % finding)
    print("verdict: %s\nfingerprint: %s" % (verdict, fingerprint))
    return 0 if verdict == "intact" else 1

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
