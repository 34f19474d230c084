"""The trained network as an int8 ONNX file that reads one window at a time.

    python training/export.py CHECKPOINT --out FOLDER

The graph is written node by node in onnxruntime's fused operators (Attention, SkipLayerNormalization, BiasGelu), which
no exporter finds in a traced graph. Weights are int8 a column, word embeddings int8 a row; the heads and what is SENSITIVE
stay in float.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from network import Network, base

FUSED = "com.microsoft"
SENSITIVE = ("heads_product", "layers.0.up", *(f"layers.{number}.down" for number in range(4)))
"""Products that stay in float: with them in int8 every seventieth tag of attribution turns, without them half as many."""


class Graph:
    """Nodes and weights, as they are written down."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        """A weight by its name."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """A node with one output, which is its name too."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output


def graph(net: Network) -> onnx.ModelProto:
    """The network's graph: ids and features [pieces] in, scores [pieces, columns] out."""
    w = {name: value.detach().numpy().astype(np.float32) for name, value in net.state_dict().items()}
    made = Graph()
    x = _embedded(made, w)
    for number, layer in enumerate(net.layers):
        x = _layer(made, w, f"layers.{number}.", x, layer.heads)
    flat = made.node("Squeeze", [x, made.weight("axis", np.array([0], np.int64))], "flat")
    made.node("MatMul", [flat, made.weight("heads", w["heads.weight"].T)], "heads_product")
    made.node("Add", ["heads_product", made.weight("heads_bias", w["heads.bias"])], "scores")
    pieces = ["pieces"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, pieces) for name in ("ids", "features")]
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["pieces", w["heads.bias"].shape[0]])]
    written = helper.make_graph(made.nodes, "reader", inputs, outputs, made.weights)
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(written, opset_imports=opsets, ir_version=9)


def _embedded(made: Graph, w: dict[str, np.ndarray]) -> str:
    """Words, places and features, normalised: [1, pieces, width]."""
    words = w["words.weight"]
    scale = np.abs(words).max(1, keepdims=True) / 127
    made.weight("words", np.round(words / np.maximum(scale, 1e-9)).astype(np.int8))
    made.weight("words_scale", scale)
    made.node("Gather", ["words", "ids"], "word_rows")
    made.node("Cast", ["word_rows"], "word_floats", to=TensorProto.FLOAT)
    made.node("Gather", ["words_scale", "ids"], "word_scales")
    made.node("Mul", ["word_floats", "word_scales"], "word_vectors")
    made.node("Gather", [made.weight("features_table", w["features.weight"]), "features"], "feature_vectors")
    made.node("Shape", ["ids"], "length")
    zero, step = made.weight("zero", np.array([0], np.int64)), made.weight("places_table", w["places.weight"])
    made.node("Slice", [step, zero, "length", zero], "place_vectors")
    made.node("Add", ["word_vectors", "place_vectors"], "word_places")
    made.node("Add", ["word_places", "feature_vectors"], "sum")
    made.node("Unsqueeze", ["sum", zero], "sum_of_one")
    gain, bias = made.weight("norm", w["norm.weight"]), made.weight("norm_bias", w["norm.bias"])
    return made.node("LayerNormalization", ["sum_of_one", gain, bias], "embedded", epsilon=1e-12, axis=-1)


def _layer(made: Graph, w: dict[str, np.ndarray], at: str, x: str, heads: int) -> str:
    weight = lambda name: made.weight(at + name, w[at + name])  # noqa: E731
    turned = lambda name: made.weight(at + name, w[at + name].T)  # noqa: E731
    made.node("Add", [made.node("MatMul", [x, turned("qkv.weight")], at + "qkv"), weight("qkv.bias")], at + "qkv_all")
    parts = [at + name for name in ("q", "k", "v")]
    made.nodes.append(helper.make_node("Split", [at + "qkv_all"], parts, name=at + "split", axis=-1, num_outputs=3))
    mixed = made.node("MultiHeadAttention", parts, at + "mixed", FUSED, num_heads=heads)
    out = made.node(
        "Add", [made.node("MatMul", [mixed, turned("out.weight")], at + "out"), weight("out.bias")], at + "out_all"
    )
    half = _normed(made, [out, x], [weight("norm.weight"), weight("norm.bias")], at + "half")
    up = made.node("MatMul", [half, turned("up.weight")], at + "up")
    active = made.node("BiasGelu", [up, weight("up.bias")], at + "active", FUSED)
    down = made.node(
        "Add", [made.node("MatMul", [active, turned("down.weight")], at + "down"), weight("down.bias")], at + "down_all"
    )
    return _normed(made, [down, half], [weight("norm2.weight"), weight("norm2.bias")], at + "whole")


def _normed(made: Graph, both: list[str], norm: list[str], output: str) -> str:
    added = made.node("Add", both, output + "_sum")
    return made.node("LayerNormalization", [added, *norm], output, epsilon=1e-12, axis=-1)


def export(net: Network, folder: Path) -> None:
    """Write `reader.float.onnx`, `reader.onnx` (int8) and the tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "reader.float.onnx"
    onnx.save(graph(net), whole)
    quantize_dynamic(
        whole,
        folder / "reader.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Attention"],
        nodes_to_exclude=list(SENSITIVE),
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    shutil.copy(base() / "tokenizer.json", folder / "tokenizer.json")


def load(checkpoint: Path) -> Network:
    """The network of a checkpoint, ready to read."""
    net = Network()
    net.load_state_dict(torch.load(checkpoint, weights_only=True)["net"])
    return net.eval()


def main() -> None:
    """Export a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    export(load(asked.checkpoint), asked.out)
    for path in sorted(asked.out.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
