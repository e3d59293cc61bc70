"""One way to write a value as bytes, so that the same value always has the same digest."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any


def canonical(value: Any) -> bytes:
    """JSON in UTF-8 with sorted keys and no spaces. Exact numbers and dates are texts; a float is refused."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_refuse).encode()


def digest(content: bytes) -> str:
    """The address of the content: ``sha256:…``."""
    return f"sha256:{sha256(content).hexdigest()}"


def _refuse(value: object) -> Any:
    raise TypeError(f"{value!r} has no canonical form; write it as a text")
