// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>

#include "scoring/engine.h"

/// Whether two profiles are the same to the last bit; without ids, whichever evidence of equals was counted.
namespace tweehanden::test {

using scoring::Contribution;
using scoring::FactorScore;
using scoring::PerspectiveScore;
using scoring::Profile;

inline bool same(const Contribution& a, const Contribution& b, bool withIds) {
  return (!withIds || a.evidence == b.evidence) && a.indicator == b.indicator && a.perspective == b.perspective &&
         a.mass == b.mass && a.severity == b.severity && a.value == b.value;
}

inline bool same(const PerspectiveScore& a, const PerspectiveScore& b) {
  return a.heard == b.heard && a.mass == b.mass && a.severityMass == b.severityMass && a.k == b.k &&
         a.score == b.score && a.mean == b.mean;
}

/// To the last bit.
inline bool same(const FactorScore& a, const FactorScore& b, bool withIds = true) {
  const bool contributions =
      std::equal(a.contributions.begin(), a.contributions.end(), b.contributions.begin(), b.contributions.end(),
                 [withIds](const auto& x, const auto& y) { return same(x, y, withIds); });
  const bool perspectives = std::equal(a.perspectives.begin(), a.perspectives.end(), b.perspectives.begin(),
                                       [](const auto& x, const auto& y) { return same(x, y); });
  return contributions && perspectives && a.score == b.score && a.mass == b.mass && a.severityMass == b.severityMass &&
         a.level == b.level && a.sources == b.sources && a.mismatch == b.mismatch;
}

inline bool same(const Profile& a, const Profile& b, bool withIds = true) {
  bool clusters = a.clusters.size() == b.clusters.size();
  for (std::size_t i = 0; clusters && i < a.clusters.size(); ++i) {
    clusters = a.clusters[i].index == b.clusters[i].index && a.clusters[i].coverage == b.clusters[i].coverage;
  }
  bool fields = a.forceFields.size() == b.forceFields.size();
  for (std::size_t i = 0; fields && i < a.forceFields.size(); ++i) {
    fields = a.forceFields[i].barriers == b.forceFields[i].barriers &&
             a.forceFields[i].promoters == b.forceFields[i].promoters;
  }
  return clusters && fields && a.asOf == b.asOf &&
         std::equal(a.factors.begin(), a.factors.end(), b.factors.begin(), b.factors.end(),
                    [withIds](const auto& x, const auto& y) { return same(x, y, withIds); });
}

}  // namespace tweehanden::test
