"""Faults are gathered over the whole site, then told together: one run shows all there is to mend."""

from collections.abc import Iterable


def expect_none(faults: Iterable[str], limit: int = 40) -> None:
    """Fails with every fault, the first `limit` in full."""
    found = list(dict.fromkeys(faults))
    if found:
        rest = f"\n… and {len(found) - limit} more" if len(found) > limit else ""
        raise AssertionError(f"{len(found)} faults:\n" + "\n".join(found[:limit]) + rest)
