"""What pyproject.toml cannot say: `theme/` of this repository is installed within the package, as `cchc/theme/`."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages("plugins"), "cchc.theme"],
    package_dir={"": "plugins", "cchc.theme": "theme"},
)
