"""A site without a database that shows every component of the toolkit once, for the eye, the browser and axe."""
