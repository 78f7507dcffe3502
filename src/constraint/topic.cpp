#include "constraint/topic.hpp"

#include "base/text.hpp"
#include "constraint/polarity.hpp"

namespace jixiao {
namespace {

// What is done and not changed: 培育10家, 整治20处 are ordinary counts.
bool is_deed(Word const& word, Vocabulary const& vocabulary) {
  Word const* turning = vocabulary.find(List::name_turning, word.spelling);
  return turning != nullptr && turning->means.ends_with("deed");
}

// A word that keeps things as they are (保持) is no change.
ast::Direction change_meant(Word const& word, Vocabulary const& vocabulary) {
  if (is_deed(word, vocabulary)) return ast::Direction::none;
  return word.means == "increase"   ? ast::Direction::increase
         : word.means == "decrease" ? ast::Direction::decrease
                                    : ast::Direction::none;
}

// Takes the word of change off the end.
ast::Direction take_change(std::string& subject, Vocabulary const& vocabulary) {
  Word const* word = longest_ending(List::direction, subject, vocabulary);
  if (word == nullptr) return ast::Direction::none;
  auto const change = change_meant(*word, vocabulary);
  if (change != ast::Direction::none) subject.resize(subject.size() - word->spelling.size());
  return change;
}

// What a value is brought to (提高至95%) is a level.
ast::Direction take_leading_change(std::string& subject, Vocabulary const& vocabulary) {
  Word const* word = vocabulary.longest(List::direction, subject);
  if (word == nullptr || longest_ending(List::range_mark, subject, vocabulary) != nullptr)
    return ast::Direction::none;
  auto const change = change_meant(*word, vocabulary);
  if (change != ast::Direction::none) subject.erase(0, word->spelling.size());
  return change;
}

Topic printed_topic(ast::Expression const& expression, ast::Direction in_name,
                    Vocabulary const& vocabulary) {
  Topic topic;
  topic.subject = without_blanks(folded(expression.subject));
  topic.change = take_change(topic.subject, vocabulary);
  if (topic.change == ast::Direction::none) {
    topic.change = take_leading_change(topic.subject, vocabulary);
    topic.deed = topic.change != ast::Direction::none;
  }
  if (topic.change == ast::Direction::none && expression.subject.empty()) topic.change = in_name;
  if (auto const* compound = std::get_if<ast::Compound>(&expression.node))
    for (ast::Expression const& part : compound->parts)
      topic.parts.push_back(printed_topic(part, in_name, vocabulary));
  return topic;
}

}  // namespace

Topic topic_of(ast::Expression const& expression, std::string_view name,
               Vocabulary const& vocabulary) {
  std::string proper = name_proper(name);
  return printed_topic(expression, take_change(proper, vocabulary), vocabulary);
}

void turn_by_change(Constraint& target) {
  bool const told =
      target.polarity_from == PolarityFrom::level2 || target.polarity_from == PolarityFrom::name;
  if (!told || target.topic.change != ast::Direction::decrease) return;
  target.polarity = Polarity::exact;
  target.polarity_from = PolarityFrom::assumed;
  target.polarity_word.clear();
}

}  // namespace jixiao
