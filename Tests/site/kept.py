"""What takes long to make and is only looked at: made once, and kept under the hash of what it is made from."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from time import time

KEPT = Path(__file__).resolve().parents[2] / ".build/essais"
DAYS = 3
"""How long what no run asks for stays."""


@cache
def hash_of(file: Path) -> str:
    """The hash of a file that does not change while the suites run, such as the generator."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def name_of(texts: Iterable[str], files: dict[str, Path]) -> str:
    """The name of what is made from some texts and files."""
    told = hashlib.sha256(repr(list(texts)).encode())
    for name, file in sorted(files.items()):
        told.update(f"{name}\0{file.stat().st_size}\0".encode() + file.read_bytes())
    return told.hexdigest()[:24]


def kept(name: str, make: Callable[[Path], object]) -> Path:
    """The folder of that name: made by whoever asks first while others wait, whole or not there at all."""
    folder, unfinished = KEPT / name, KEPT / f"{name}.part"
    KEPT.mkdir(parents=True, exist_ok=True)
    with open(KEPT / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.is_dir():
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(folder)
        os.utime(folder)
    return folder


def forget_old() -> None:
    """Removes what nobody asked for since days."""
    for path in KEPT.glob("*"):
        if path.stat().st_mtime < time() - DAYS * 86_400:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
