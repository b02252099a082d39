"""Its being here lets every test import ``builders`` from this folder."""
