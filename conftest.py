"""What every test of the house has, wherever it lies. Each plugin is one concern; see its docstring."""

pytest_plugins = [
    "tests.harness.patience",
    "tests.harness.databases",
    "tests.harness.network",
    "tests.harness.browser",
    "tests.offices",
]
