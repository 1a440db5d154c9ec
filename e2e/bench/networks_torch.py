"""Trains many 2-8-8-1 tanh networks at once with batched products, on one thread. A JSON line in, a JSON line out."""
import json
import sys
import time

import torch

torch.set_num_threads(1)
print(json.dumps({"torch": torch.__version__}), flush=True)


def train(task):
    count, steps = task["count"], task["steps"]
    data = torch.tensor(task["rows"], dtype=torch.float32)
    x = data[:, :2].expand(count, -1, -1).contiguous()
    y = data[:, 2:].expand(count, -1, -1).contiguous()
    start = torch.tensor(task["weights"], dtype=torch.float32)
    parameters, at = [], 0
    for inputs, outputs in ((2, 8), (8, 8), (8, 1)):
        weights = start[:, at : at + inputs * outputs].reshape(count, outputs, inputs).transpose(1, 2).contiguous()
        at += inputs * outputs
        bias = start[:, at : at + outputs].reshape(count, 1, outputs).contiguous()
        at += outputs
        parameters += [weights.requires_grad_(), bias.requires_grad_()]
    optimizer = torch.optim.Adam(parameters, lr=task["lr"], foreach=True)

    def loss():
        a = x
        for layer in range(3):
            z = torch.baddbmm(parameters[2 * layer + 1], a, parameters[2 * layer])
            a = torch.tanh(z)
        return torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none").mean((1, 2))

    began = time.perf_counter()
    for _ in range(steps):
        optimizer.zero_grad(set_to_none=True)
        loss().sum().backward()
        optimizer.step()
    seconds = time.perf_counter() - began
    with torch.no_grad():
        return {"seconds": seconds, "loss": float(loss()[0])}


for line in sys.stdin:
    print(json.dumps(train(json.loads(line))), flush=True)
