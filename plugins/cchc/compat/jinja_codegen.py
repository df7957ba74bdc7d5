"""Jinja's compiler, writing shorter code for what every page does most: showing a value, and calling a function.

Jinja marks each text that it has escaped, and asks at every call whether the function wants the context. A page is
joined of plain texts, and our functions take what is written, so neither is needed. With both a page takes two thirds of the time.
Private: `markupsafe._escape_inner`, `CodeGenerator._output_child_pre`, and what `visit_Call` may leave out.
"""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

from cchc.compat.stock import stock


def escaped(value: object) -> str:
    """Return what a page shows of a value: markup as it is, anything else as escaped text.

    The escaping is that of `markupsafe.escape`, without the mark around it.
    """
    kind = type(value)
    if kind is str:
        return _escape_inner(value)  # type: ignore[arg-type]
    return value if kind is Markup else escape(value)  # type: ignore[return-value]


class PlainCode(CodeGenerator):
    """Writes the code of one template of an environment that always escapes and has no `finalize`."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """Write the whole module."""
        self.writeline(f"from {__name__} import escaped")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002 - Jinja's signature
        self.write("escaped(")

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


def code_generator() -> type[CodeGenerator]:
    """Return the class that writes the code of templates."""
    return CodeGenerator if stock() else PlainCode
