"""The attacks among the tests of a whole server, as lines of JSON for `cargo xtask security`: every test
that is marked with `attack(family, what, walls)`. Read from the source, so that nothing has to run.
"""

import ast
import json
from pathlib import Path


def attacks():
    for file in sorted(Path(__file__).parent.glob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.FunctionDef):
                yield from (described(node.name, it) for it in node.decorator_list if is_mark(it))


def is_mark(decorator):
    return isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.attack"


def described(test, mark):
    values = [ast.literal_eval(argument) for argument in mark.args]
    family, what, *walls = values
    return {"attack": test.removeprefix("test_"), "family": family, "what": what, "walls": walls}


if __name__ == "__main__":
    for attack in attacks():
        print(json.dumps(attack))
