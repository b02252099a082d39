"""How well Dragoman reads: its records scored against gold data, beside other systems.

The gold data and the scorers are no part of Dragoman; they lie in a folder named ``shared``
beside the checkout. Nothing of the gold texts goes into what is written here.
"""

from dragoman.evaluation.evaluating import evaluate

__all__ = ["evaluate"]
