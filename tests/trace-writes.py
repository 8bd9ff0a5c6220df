#!/usr/bin/env python3
"""Traces the system calls of the real program and shows, for every answer confirmed by keys:
the write to the journal, then fdatasync on it, then the write to the terminal that shows it.

Needs strace (Debian package strace) and Python's standard library; says so and ends with status 77
when strace is not there. Usage: tests/trace-writes.py [PROGRAM], by default target/debug/frist.
"""

import codecs
import fcntl
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
import time

ANSWERS = 12
SAVED = "✓ Sparat på disk"
CALLS = "openat,write,writev,pwrite64,fdatasync,fsync,close,dup,fcntl"


def main() -> int:
    strace = shutil.which("strace")
    if strace is None:
        print("strace is not installed (Debian package strace): nothing was traced")
        return 77
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "target/debug/frist")
    with tempfile.TemporaryDirectory() as world:
        log = os.path.join(world, "trace")
        env = {
            "TERM": "xterm-256color",
            "LANG": "sv_SE.UTF-8",
            "HOME": world,
            "PATH": os.environ.get("PATH", ""),
            "FRIST_DATA": os.path.join(world, "data"),
            "FRIST_CONFIG": os.path.join(world, "config"),
        }
        made = [program, "new", "--title", "Spårning", "--playbook", "personuppgiftsincident"]
        subprocess.run(made, env=env, check=True, capture_output=True)
        answers = confirm_answers(strace, log, program, env)
        return judge(log, answers)


def confirm_answers(strace, log, program, env):
    """Confirms answers by keys in a terminal; returns their words."""
    pid, tty = pty.fork()
    if pid == 0:
        # Whole buffers (-s) so that the words can be found; the strings in hexadecimal (-xx).
        command = [strace, "-f", "-tt", "-xx", "-s", "1000000", "-o", log]
        os.execvpe(strace, command + ["-e", f"trace={CALLS}", program], env)
    fcntl.ioctl(tty, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    screen = Drawn(tty)
    screen.wait_for("Spårning")
    os.write(tty, b"\r")
    screen.wait_for("1.1")
    screen.settle()
    os.write(tty, b"\r")  # the notice, when it is due; otherwise into the form
    screen.settle()
    answers = []
    for number in range(ANSWERS):
        words = f"spårad rad {number:02}"
        os.write(tty, b"\x0c")  # Ctrl-L: a line in the log, from anywhere
        screen.settle()
        os.write(tty, words.encode())
        screen.settle()
        screen.forget()
        os.write(tty, b"\r")
        screen.wait_for(SAVED)
        screen.settle()
        answers.append(words)
    os.write(tty, b"\x03")
    screen.settle()
    os.waitpid(pid, 0)
    return answers


class Drawn:
    """What the program has written to its terminal, without the control sequences."""

    def __init__(self, tty):
        self.tty, self.text = tty, ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def read(self, patience):
        ready, _, _ = select.select([self.tty], [], [], patience)
        if not ready:
            return False
        try:
            piece = os.read(self.tty, 1 << 16)
        except OSError:
            return False
        self.text += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.decoder.decode(piece))
        return bool(piece)

    def wait_for(self, text):
        until = time.monotonic() + 60
        while text not in self.text:
            if not self.read(1) and time.monotonic() > until:
                sys.exit(f"waited for {text!r}; drawn so far:\n{self.text[-3000:]}")

    def settle(self):
        while self.read(0.3):
            pass

    def forget(self):
        self.text = ""


def judge(log, answers):
    """Reads the trace; returns 0 when every answer has its three calls in order."""
    journals, terminals = {}, {1}
    steps = []
    call = re.compile(r"^\d+\s+(\S+) (\w+)\((.*)\)\s+= (-?\d+)")
    with open(log, encoding="ascii", errors="replace") as lines:
        for line in joined(lines):
            found = call.match(line)
            if not found or int(found[4]) < 0:
                continue
            at, name, arguments, result = found[1], found[2], found[3], int(found[4])
            text = bytes_in(arguments)
            descriptor = re.match(r"\d+", arguments)
            number = int(descriptor[0]) if descriptor else None
            if name == "openat" and text.endswith(b".jsonl") and b"/journal/" in text:
                journals[result] = text
            elif name == "openat" and text == b"/dev/tty":
                terminals.add(result)
            elif name == "openat":
                journals.pop(result, None)
                terminals.discard(result)
            elif name == "close":
                journals.pop(number, None)
            elif name in ("write", "writev", "pwrite64") and number in journals:
                steps.append(("journal", at, text))
            elif name in ("fdatasync", "fsync") and number in journals:
                steps.append(("sync", at, b""))
            elif name in ("write", "writev") and number in terminals:
                steps.append(("terminal", at, text))
    wrong = 0
    for words in answers:
        told = order_of(words.encode(), steps)
        print(f"{words}: " + "; ".join(told))
        wrong += len(told) != 3
    print(f"{len(answers) - wrong} of {len(answers)} confirmed answers: write, fdatasync, then the screen")
    return 1 if wrong else 0


def order_of(words, steps):
    """Returns the calls of one answer, in order: those that were found."""
    at = next((n for n, step in enumerate(steps) if step[0] == "journal" and words in step[2]), None)
    if at is None:
        return ["not in the journal"]
    told = [f"write {steps[at][1]}"]
    saved = re.compile(re.escape("Sparat".encode()))
    # Between the write and its sync nothing may be shown as saved.
    for kind, when, text in steps[at + 1 :]:
        if kind == "sync" and len(told) == 1:
            told.append(f"fdatasync {when}")
        elif kind == "terminal" and saved.search(text):
            told.append(f"terminal {when}")
            break
    return told


def joined(lines):
    """Puts calls that were interrupted by another thread together again."""
    begun = {}
    for line in lines:
        thread = line.split(None, 1)[0]
        if line.rstrip().endswith("<unfinished ...>"):
            begun[thread] = line.rstrip()[: -len("<unfinished ...>")]
        elif " resumed>" in line and thread in begun:
            yield begun.pop(thread) + line.split(" resumed>", 1)[1]
        else:
            yield line


def bytes_in(arguments):
    """Returns the bytes of the strings among a call's arguments."""
    strings = re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)
    return b"".join(bytes.fromhex(text.replace("\\x", "")) for text in strings)


if __name__ == "__main__":
    sys.exit(main())
