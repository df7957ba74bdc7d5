"""Templates compiled to Python as a person would write it: attributes are read, and functions called, at once.

Jinja asks at every attribute whether it might be an item, at every call whether the function wants the context, at every
import whether the template knows other globals, and marks every text that it has escaped. Views are dataclasses, our
functions take what is written, all templates know the same, and a page is joined of plain texts, so none of it is needed.
"""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]


def escaped(value: object) -> str:
    """Return what stands in a page for a value: markup as it is, anything else as escaped text.

    The escaping is that of `markupsafe.escape`, without the mark around it.
    """
    kind = type(value)
    if kind is str:
        return _escape_inner(value)  # type: ignore[arg-type]
    return value if kind is Markup else escape(value)  # type: ignore[return-value]


class PlainMacro(Macro):
    """A macro of templates that always escape."""

    def __call__(self, *args: object, **kwargs: object) -> str:
        """What the macro draws: at once where nothing but its declared arguments is given or asked for, else as Jinja does."""
        absent = self._argument_count - len(args)
        if kwargs or absent < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args, *[missing] * absent))


class PlainCode(CodeGenerator):
    """Writes the code of one template of an environment that always escapes, has no `finalize`, and has `modules` by name.

    A name that an object has not is an AttributeError, but in `is defined`; `self.title()` is Jinja's own.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write the whole module."""
        self.writeline(f"from {__name__} import PlainMacro, escaped")
        super().visit_Template(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the making of a macro."""
        self.write("Plain")
        super().macro_def(macro_ref, frame)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.modules[")
        self.visit(node.template, frame)
        self.write("]")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002 - Jinja's signature
        self.write("escaped(")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write the reading of an attribute."""
        if _is_of_self(node):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write a test."""
        asked = node.node
        if node.name not in {"defined", "undefined"} or not isinstance(asked, nodes.Getattr) or _is_of_self(asked):
            super().visit_Test(node, frame)
            return
        self.write("hasattr(" if node.name == "defined" else "(not hasattr(")
        self.visit(asked.node, frame)
        self.write(f", {asked.attr!r})" if node.name == "defined" else f", {asked.attr!r}))")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """Write a call."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


def _is_of_self(node: nodes.Getattr) -> bool:
    """Whether it is `self.title`, a block of the template."""
    return isinstance(node.node, nodes.Name) and node.node.name == "self"
