"""The environments of the peers: each has a lock of its own, and is made when it is first needed."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def interpreter(lock: Path) -> Path:
    """The Python of a peer, in an environment made from its lock when that is not there yet, or has changed."""
    folder = ROOT / "build" / "peers" / lock.stem
    python, mark = folder / "bin" / "python", folder / "lock.sha256"
    digest = sha256(lock.read_bytes()).hexdigest()
    if not mark.exists() or mark.read_text() != digest:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)], check=True)
        mark.write_text(digest)
    return python
