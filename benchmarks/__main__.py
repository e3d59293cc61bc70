"""Every benchmark, one after the other: ``python -m benchmarks``. Each prints its figures beside a peer's."""

import subprocess
import sys

BENCHMARKS = ("law_engine", "minutes", "appeals")


def main() -> int:
    """Run each in a process of its own; the exit code is 1 when one of them missed what it requires."""
    codes = []
    for name in BENCHMARKS:
        print(f"\n== {name} ==", flush=True)
        codes.append(subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode)
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
