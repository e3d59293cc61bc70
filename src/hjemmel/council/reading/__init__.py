"""Minutes made by other systems, read into one structured record, with the place and the sureness of every fact.

`hjemmel.council.reading.files` reads, `hjemmel.council.reading.record` is what comes out, and
`hjemmel.council.reading.checks` recomputes what it says. Files become numbered lines (`extract`), lines become an
outline of items and sections, and each section is understood by a module of `parts`. A layout is a value in
`layouts`: the marks it is known by. Nothing is stored, and nothing that a source does not state is filled in.
"""
