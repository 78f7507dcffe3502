#include "score/award_parts.hpp"

#include <algorithm>

namespace jixiao::score {

Decimal PartsAward::pick(Decimal so_far, Decimal next) const {
  if (count_ == 0) return next;
  return every_ ? std::min(so_far, next) : std::max(so_far, next);
}

void PartsAward::add(Award const& part) {
  whole_.low = pick(whole_.low, part.low);
  whole_.high = pick(whole_.high, part.high);
  whole_.rounded = whole_.rounded || part.rounded;
  highs_ = highs_ + Ratio{part.high};
  faces_ = faces_ && part.face_low && part.face_high;
  if (faces_) {
    Decimal const face_low = part.fallback.value_or(*part.face_low);
    Decimal const face_high = part.fallback.value_or(*part.face_high);
    whole_.face_low = pick(whole_.face_low.value_or(face_low), face_low);
    whole_.face_high = pick(whole_.face_high.value_or(face_high), face_high);
    face_highs_ = face_highs_ + Ratio{face_high};
  }
  ++count_;
}

Award PartsAward::whole(Decimal weight, int places) const {
  Award whole = whole_;
  whole.formula = Formula::parts;
  Ratio const count{count_};
  if (every_) {
    whole.high = std::min(weight, (highs_ / count).rounded(places));
    if (faces_) whole.face_high = std::min(weight, (face_highs_ / count).rounded(places));
  }
  if (!faces_) whole.face_low = whole.face_high = std::nullopt;
  whole.high = std::max(whole.high, whole.low);
  if (faces_) whole.face_high = std::max(*whole.face_high, *whole.face_low);
  return whole;
}

}  // namespace jixiao::score
