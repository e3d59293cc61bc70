"""The content security policy of every page: nothing but our own files, no inline script, no inline style."""

from typing import Any

from csp.constants import NONE, SELF

# The value of Django's setting CONTENT_SECURITY_POLICY. Icons of the design system are files, so img-src is needed.
POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
