"""Linear-chain conditional random field (Lafferty et al. 2001) over few labels, batched."""

import torch
from torch import nn


class Crf(nn.Module):
    def __init__(self, size: int):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(size, size))  # from, to
        self.start = nn.Parameter(torch.zeros(size))

    def loss(self, emissions, labels, lengths):
        """Negative log likelihood, a sum over sequences. emissions (n, length, size); labels (n, length); a sequence's first `lengths` positions count."""
        n, length, _ = emissions.shape
        rows = torch.arange(n)
        valid = torch.arange(length)[None, :] < lengths[:, None]
        gold = emissions.gather(2, labels[:, :, None]).squeeze(2)
        gold = torch.where(valid, gold, torch.zeros_like(gold)).sum(1) + self.start[labels[:, 0]]
        moves = self.transitions[labels[:, :-1], labels[:, 1:]]
        gold = gold + torch.where(valid[:, 1:], moves, torch.zeros_like(moves)).sum(1)
        alpha = self.start + emissions[:, 0]
        steps = emissions.unbind(1)
        for t in range(1, length):
            step = torch.logsumexp(alpha[:, :, None] + self.transitions, 1) + steps[t]
            alpha = torch.where(valid[:, t, None], step, alpha)
        return (torch.logsumexp(alpha, 1)[rows] - gold).sum()

    @torch.no_grad()
    def decode(self, emissions) -> list[int]:
        """The best label sequence of one sequence (length, size)."""
        score, back = self.start + emissions[0], []
        for row in emissions[1:]:
            best, index = (score[:, None] + self.transitions).max(0)
            back.append(index)
            score = best + row
        path = [int(score.argmax())]
        for index in reversed(back):
            path.append(int(index[path[-1]]))
        return path[::-1]
