#include "completion/answer.hpp"

#include <algorithm>

namespace jixiao {

std::optional<std::size_t> answer_to(std::size_t part, std::vector<Topic> const& wanted,
                                     std::vector<Topic> const& given) {
  std::string const& subject = wanted[part].subject;
  auto const same = [&](Topic const& topic) { return topic.subject == subject; };
  auto const asked = std::count_if(wanted.begin(), wanted.end(), same);
  auto const answers = std::count_if(given.begin(), given.end(), same);
  bool const shared = answers == 1 && !subject.empty();  // 温度≥14℃且温度≤24℃ by 温度20℃
  if (answers != asked && !shared) return std::nullopt;
  auto const end = wanted.begin() + static_cast<std::ptrdiff_t>(part);
  auto left = shared ? 0 : std::count_if(wanted.begin(), end, same);
  for (std::size_t at = 0; at < given.size(); ++at)
    if (same(given[at]) && left-- == 0) return at;
  return std::nullopt;
}

}  // namespace jixiao
