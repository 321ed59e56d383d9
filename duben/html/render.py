"""A template and a view -> a page's HTML; faults in templates become problems with their line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr

from duben.html.escape import output
from duben.problem import Stop, found
from duben.textfile import read_text


class _Loader(jinja2.FileSystemLoader):
    """Templates from a folder; one that is not UTF-8 is a problem of its own."""

    def get_source(self, environment: jinja2.Environment, template: str) -> Any:
        source = Path(self.searchpath[0]) / template
        if source.is_file():
            read_text(source, f"templates/{template}")
        return super().get_source(environment, template)


class _Generator(CodeGenerator):
    """Writes `environment.output(…)` for `escape(…)`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.output(")


class _Environment(jinja2.Environment):
    """Templates whose output is joined from plain strings.

    Jinja's own `escape` makes two Markup objects of whatever a template writes: a tenth of a build.
    """

    code_generator_class = _Generator
    output = staticmethod(output)


@cache
def environment(folder: Path) -> jinja2.Environment:
    """The templates of a folder: autoescaped, an unknown name is an error."""
    return _Environment(
        loader=_Loader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )


def render(folder: Path, name: str, **views: Any) -> str:
    """A page. Raises Stop: E-TPL-001 (unknown name), E-TPL-002 (syntax), E-TPL-003 (no file)."""
    with _explained(folder, name):
        return environment(folder).get_template(name).render(views)
    raise AssertionError  # the context passes no exception over


def macro(folder: Path, name: str, called: str, *views: Any) -> str:
    """The output of one macro of a template."""
    with _explained(folder, name):
        return str(getattr(environment(folder).get_template(name).module, called)(*views))
    raise AssertionError


@contextmanager
def _explained(folder: Path, name: str) -> Iterator[None]:
    """Faults of a template as problems. Templates are people's: any error may come from them."""
    try:
        yield
    except Stop:
        raise
    except jinja2.TemplateSyntaxError as error:
        shown = f"templates/{error.name or name}"
        raise Stop(found("E-TPL-002", shown, error.lineno, why=error.message)) from error
    except jinja2.TemplateNotFound as error:
        raise Stop(found("E-TPL-003", f"templates/{name}", name=error.name)) from error
    except Exception as error:
        raise Stop(_located("E-TPL-001", folder, name, error)) from error


def _located(code: str, folder: Path, name: str, error: Exception) -> Any:
    """The problem at the template line that the traceback ends in."""
    line, shown = 0, f"templates/{name}"
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if Path(file).is_relative_to(folder):
            shown, line = f"templates/{Path(file).relative_to(folder).as_posix()}", trace.tb_lineno
        trace = trace.tb_next
    return found(code, shown, line, why=error)
