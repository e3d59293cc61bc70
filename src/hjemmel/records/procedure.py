"""The procedure that removes a case whole (``procedure.sql``), written anew after each migration from the models.

It runs with the rights of the owner role, which alone can remove what triggers keep. The serving role may call it and
nothing else, so everything that makes a disposal lawful is asked again inside: an approved list by two hands, the date
by the rule, a closed case, nothing pending.

What belongs to a case is found by following foreign keys: whatever points at a row that goes, goes, history included,
and so do the documents that such rows point at. A table that comes later is in it without being named. When the person
has no other matter, the person goes too. A model says by ``hinders_disposal`` (an SQL condition of its rows) what is
pending, and by ``keeps_person`` that it is a matter of its own.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db import connections
from django.db.models import CASCADE, ForeignKey, Model

from hjemmel.casework.models import Case, DocumentMove, JournalEntry
from hjemmel.core.models import Document, Person, User
from hjemmel.core.tenancy import TableClass

NAME, FORGET = "hjemmel_dispose_case", "hjemmel_forget"

_THESE = "{key} = ANY (ARRAY(SELECT jsonb_array_elements_text($1))::{type}[])"


def install_after_migration(sender: AppConfig, using: str, **_: Any) -> None:
    """Signal handler: write the procedure when the last app with tables has been migrated."""
    last = [app for app in apps.get_app_configs() if app.models_module is not None][-1]
    if sender.name == last.name:
        with connections[using].cursor() as cursor:
            role = connections[using].ops.quote_name(settings.HJEMMEL_SERVING_ROLE)
            cursor.execute(definition())
            cursor.execute(_text("forget.sql"))
            for name in (NAME, FORGET):
                cursor.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
                cursor.execute(f"GRANT EXECUTE ON FUNCTION {name} TO {role}")


def definition() -> str:
    """The SQL of the procedure for the models as they are."""
    reached = reached_models()
    text = _text("procedure.sql")
    constants: dict[str, object] = {
        "EDGES": list(_edges(reached)),
        "TABLES": {model._meta.db_table: _table(model) for model in reached},
        "MATTERS": dict(_matters()),
        "FILES": [
            f"SELECT EXISTS (SELECT 1 FROM {model._meta.db_table} WHERE {model.names_file} = $1)"
            for model in apps.get_models()
            if hasattr(model, "names_file")
        ],
        "OF_USER": list(_of_user()),
    }
    for name, value in constants.items():
        text = text.replace(f"__{name}__", f"{_literal(json.dumps(value))}::jsonb")
    return text.replace("__HISTORIES__", _literal(_no_history_names_it()))


def _text(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def reached_models() -> list[type[Model]]:
    """Every model whose rows can belong to a case or its person."""
    reached: list[type[Model]] = [Case, Person, Document]
    for model in reached:
        reached += [child for child, _field in _children(model) if child not in reached]
    return reached


def _children(model: type[Model]) -> Iterator[tuple[type[Model], "ForeignKey[Any, Any]"]]:
    for child in apps.get_models(include_auto_created=True):
        for field in child._meta.get_fields():
            if isinstance(field, ForeignKey) and field.related_model is model and not child._meta.proxy:
                yield child, field


def _edges(reached: list[type[Model]]) -> Iterator[dict[str, str]]:
    for model in reached:
        for child, field in _children(model):
            key, kind = _key(child)
            yield {
                "from": model._meta.db_table,
                "to": child._meta.db_table,
                "query": _ids(child, key, _THESE.format(key=field.column, type=_key(model)[1])),
            }
        for field in model._meta.get_fields():
            if isinstance(field, ForeignKey) and (model, field.related_model) in _owning(model):
                key, kind = _key(model)
                yield {
                    "from": model._meta.db_table,
                    "to": field.related_model._meta.db_table,
                    "query": _ids(model, field.column, _THESE.format(key=key, type=kind)),
                }


def _owning(model: type[Model]) -> tuple[tuple[type[Model], type[Model]], ...]:
    """What a row takes along: a letter goes with its decision, a misfiled document with the case it went to."""
    return () if _is_history(model) else ((model, Document), (DocumentMove, JournalEntry))


def _ids(model: type[Model], column: str, where: str) -> str:
    return (
        f"SELECT coalesce(jsonb_agg(DISTINCT {column}::text), '[]'::jsonb) FROM {model._meta.db_table} "
        f"WHERE {where} AND {column} IS NOT NULL AND NOT $2 ? {column}::text"
    )


def _table(model: type[Model]) -> dict[str, str]:
    table, (key, kind) = model._meta.db_table, _key(model)
    where = _THESE.format(key=key, type=kind)
    columns = {field.name: field.column for field in model._meta.concrete_fields}
    queries = {
        "rows": f"SELECT string_agg(t::text, chr(10) ORDER BY {key}), count(*)::integer FROM {table} t WHERE {where}",
        "removal": f"DELETE FROM {table} WHERE {where}",
    }
    for name, column in (
        ("files", getattr(model, "names_file", None)),
        ("ids", columns.get("public_id")),
        ("contexts", columns.get("pgh_context")),
    ):
        if column:
            queries[name] = (
                f"SELECT array_agg(DISTINCT {column}::text) FROM {table} WHERE {where} AND {column} IS NOT NULL"
            )
    if not _is_history(model) and (pending := getattr(model, "hinders_disposal", "")):
        queries["hindrance"] = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {where} AND ({pending}))"
    return queries


def _matters() -> Iterator[tuple[str, str]]:
    """What shows that a person has another matter: a row of one that is not about to go."""
    for model in apps.get_models():
        if getattr(model, "keeps_person", False) and not _is_history(model):
            yield (
                model._meta.db_table,
                f"SELECT EXISTS (SELECT 1 FROM {model._meta.db_table} WHERE person_id = $2 AND NOT $1 ? id::text)",
            )
    yield (
        JournalEntry._meta.db_table,
        "SELECT EXISTS (SELECT 1 FROM casework_journalentry j JOIN core_document d ON d.id = j.document_id "
        "WHERE d.person_id = $2 AND NOT $1 ? j.id::text)",
    )


def _of_user() -> Iterator[str]:
    """What belongs to a user alone: what they log in with, their log-ins, what they have half typed."""
    for model in apps.get_models(include_auto_created=True):
        security = getattr(model, "row_security", None)
        for field in model._meta.get_fields():
            if isinstance(field, ForeignKey) and field.related_model is User and not model._meta.proxy:
                is_own = security is not None and security.table_class is TableClass.OWN
                if is_own or field.remote_field.on_delete is CASCADE:
                    yield f"DELETE FROM {model._meta.db_table} WHERE {field.column} = ANY ($1)"


def _no_history_names_it() -> str:
    histories = [model for model in apps.get_models(include_auto_created=True) if _is_history(model)]
    return " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {model._meta.db_table} h WHERE h.pgh_context_id = x.id)" for model in histories
    )


def _is_history(model: type[Model]) -> bool:
    return any(field.name == "pgh_obj" for field in model._meta.get_fields())


def _key(model: type[Model]) -> tuple[str, str]:
    key = model._meta.pk
    return key.column, str(key.rel_db_type(connections["default"]))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
