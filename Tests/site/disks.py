"""Disks of our own: mounted in a namespace that ends with the program that runs in it, so that nothing stays mounted."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

UNSHARE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]


def _possible() -> bool:
    return bool(shutil.which("unshare")) and subprocess.run([*UNSHARE, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode == 0


needed = pytest.mark.skipif(not _possible(), reason="this machine lets nobody mount a disk of their own")


def within(*mounts: str) -> list[str]:
    """What a command begins with to run among these mounts, each the words of a call of `mount`."""
    script = "".join(f"mount {mount} && " for mount in mounts) + 'exec "$@"'
    return [*UNSHARE, "sh", "-c", script, "sh"]


def bound(folder: Path) -> str:
    """A folder that is its own disk: it cannot be exchanged with another."""
    return f"--bind {folder} {folder}"


def small(folder: Path, **limits: int) -> str:
    """A folder with room for so little: `size` in bytes, `nr_inodes`."""
    options = ",".join(f"{name}={value}" for name, value in limits.items())
    return f"-t tmpfs -o {options} none {folder}"


def read_only(folder: Path) -> str:
    return f"--bind -o ro {folder} {folder} && mount -o remount,bind,ro {folder}"
