"""The WSGI application that gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hjemmel.site.settings")

application = get_wsgi_application()

# What is loaded by now is kept while the program runs, and a request leaves little that refers to itself: looking for
# it as often as Python does costs a tenth of a page.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
