"""The figures of the frikort: counted in the database, the same for the analyst's page, releases and extracts.

`cubes` counts what the actor may see; `measures` are the numbers a document prints; `tables` arranges counts; `kind`
publishes them; `published` holds what others have published.
"""
