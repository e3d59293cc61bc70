"""A case as a package for the archive: the originals, one merged file to read, and a list with their digests."""

import io
import json
import os
import zipfile
from pathlib import Path

from django.conf import settings

from hjemmel.casework.models import Case, JournalEntry
from hjemmel.core import files
from hjemmel.core.merging import Part, merge
from hjemmel.core.uploads import SUFFIXES


def archive(case: Case) -> Path:
    """Write the package of a case into the archive's folder, durably, and return where.

    It is named by the case's public id, which nobody but the archive knows once the case is gone.
    """
    entries = list(JournalEntry.objects.filter(case=case, document__withdrawal=None).select_related("document"))
    listing = [
        {
            "number": entry.number,
            "date": entry.dated_on.isoformat(),
            "direction": entry.direction,
            "description": entry.description,
            "correspondent": entry.correspondent,
            "sha256": entry.document.sha256,
        }
        for entry in entries
    ]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        about = {"case": case.number, "scheme": case.scheme, "person": case.person.name, "documents": listing}
        package.writestr("sag.json", json.dumps(about, ensure_ascii=False, indent=1))
        for entry in entries:
            name = f"{entry.number:03d}.{SUFFIXES.get(entry.document.media_type, 'bin')}"
            package.writestr(f"originaler/{name}", files.read(entry.document.sha256))
        if entries:
            parts = [Part(str(entry), files.read(entry.document.sha256), f"Nr. {entry.number}") for entry in entries]
            package.writestr("sagen.pdf", merge(parts, title=f"Sag {case.number}"))
    folder = Path(settings.HJEMMEL_ARCHIVE)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{case.public_id}.zip"
    with path.open("wb") as file:
        file.write(out.getvalue())
        file.flush()
        os.fsync(file.fileno())
    return path
