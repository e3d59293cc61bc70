"""Where a request comes from."""

from ipaddress import IPv4Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest


def network_of(request: HttpRequest) -> str | None:
    """The network of the client: an IPv4 address, or the /64 of an IPv6 address; ``None`` where it is not known.

    Behind proxies of our own (setting ``HJEMMEL_PROXIES``, how many) it is what the outermost of them saw; what stands
    before that in ``X-Forwarded-For`` is the client's own claim.
    """
    seen = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    seen.append(request.META.get("REMOTE_ADDR", ""))
    try:
        address = ip_address(seen[-1 - min(settings.HJEMMEL_PROXIES, len(seen) - 1)])
    except ValueError:
        return None
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), 64), strict=False).network_address)
