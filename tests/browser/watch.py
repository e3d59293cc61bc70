"""Collects what a page does wrong while nobody looks: foreign requests, errors in the console, broken policy."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, Route

from browser.chromium import is_local

# What Chromium and htmx write about an error status; the response itself is counted.
_TOLD_BY_THE_RESPONSE = ("Failed to load resource", "Response Status Error Code")


@dataclass
class Watch:
    """The misdeeds of every page in a context. ``expected`` holds statuses a test asks for on purpose."""

    problems: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)

    def attach(self, context: BrowserContext) -> None:
        """Watch every page that is opened in this context."""
        context.route("**/*", self._route)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.problems.append(f"error in script: {error.error}"))
        context.on("response", self._response)

    def verify(self) -> None:
        """Fail with everything that was seen."""
        assert not self.problems, "The pages misbehaved:\n" + "\n".join(self.problems)

    def _route(self, route: Route) -> None:
        if is_local(route.request.url):
            route.continue_()
        else:
            self.problems.append(f"request to another host: {route.request.url}")
            route.abort()

    def _console(self, message: ConsoleMessage) -> None:
        # A broken content security policy is told in the console.
        if message.type in {"error", "warning"} and not message.text.startswith(_TOLD_BY_THE_RESPONSE):
            self.problems.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.problems.append(f"{response.status} from {response.url}")


def watched(page: Page) -> Watch:
    """A watch on a page's context, for tests that make their own contexts."""
    watch = Watch()
    watch.attach(page.context)
    return watch
