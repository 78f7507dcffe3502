#include <utility>

#include "cli/stream.hpp"
#include "form/from_xml.hpp"

namespace jixiao::cli {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

Cut ElementCutter::refused(std::size_t line, std::string zh, std::string en) const {
  auto const at = std::to_string(line);
  return {{},
          {form::Piece::Carrier::xml, number_, line},
          {{{name_, at}, {"第 " + at + " 行：" + zh, "line " + at + ": " + en}}}};
}

void ElementCutter::begin() {
  element_ = tag_;
  piece_line_ = markup_line_;
  too_large_ = false;
  if (element_ == "form") ++number_;
}

Cut ElementCutter::take() {
  element_.clear();
  if (too_large_) {
    auto const most = std::to_string(most_);
    return refused(piece_line_, "这张表超过上限 " + most + " 字节，未读",
                   "this form is larger than the limit of " + most + " bytes, not read");
  }
  return {std::exchange(piece_, {}), {form::Piece::Carrier::xml, number_, piece_line_}, {}};
}

// A `form` inside a form, or the end of the root: the form before was never closed.
std::optional<Cut> ElementCutter::name_known() {
  named_ = true;
  bool const unclosed =
      !element_.empty() && ((!closing_ && tag_ == "form") || (closing_ && tag_ == "forms"));
  std::string markup = (closing_ ? "</" : "<") + tag_;
  if (unclosed) {
    if (!too_large_) piece_.resize(piece_.size() - markup.size());
    auto cut = take();
    piece_ = std::move(markup);
    if (!closing_) begin();
    return cut;
  }
  if (element_.empty() && inside_root_ && !closing_) begin();
  return std::nullopt;
}

std::optional<Cut> ElementCutter::end_root() {
  inside_root_ = true;
  bool const empty = piece_.ends_with("/>");
  // Held against the rules for roots by the reader of whole documents.
  std::string const lines(markup_line_ - 1, '\n');
  auto const root = form::from_xml(name_, lines + piece_ + (empty ? "" : "</" + tag_ + ">"));
  piece_.clear();
  over_ = !root.formless;
  root_ended_ = empty;
  if (!over_) return std::nullopt;
  Cut cut;
  cut.piece = {form::Piece::Carrier::xml, number_, markup_line_};
  cut.errors = root.errors;
  return cut;
}

std::optional<Cut> ElementCutter::end_tag() {
  state_ = State::text;
  if (!inside_root_) return end_root();
  bool const empty = !closing_ && recent_.ends_with("/");
  if (element_.empty()) {
    if (closing_) root_ended_ = true;
    piece_.clear();
    return std::nullopt;
  }
  if (tag_ == element_ && (closing_ || empty)) return take();
  return std::nullopt;
}

std::optional<Cut> ElementCutter::feed(char c) {
  if (over_) return std::nullopt;
  bool const keeping = !element_.empty() || state_ != State::text || c == '<';
  if (keeping && piece_.size() >= most_) {
    too_large_ = true;
    piece_.clear();
  }
  if (keeping && !(too_large_ && !element_.empty())) piece_ += c;
  std::optional<Cut> out;
  switch (state_) {
    case State::text:
      if (c == '<') {
        state_ = State::open;
        markup_line_ = line_;
        tag_.clear();
        closing_ = named_ = false;
      } else if (element_.empty() && inside_root_ && !stray_ && !is_blank(c)) {
        stray_ = true;
        out = refused(line_, "forms 内不能直接写文字", "forms holds elements, not text");
      }
      break;
    case State::open:
      stray_ = false;
      closing_ = c == '/';
      state_ = c == '!' ? State::bang : c == '?' ? State::instruction : State::tag;
      recent_.clear();
      if (state_ == State::tag && !closing_) tag_ += c;
      break;
    case State::bang:
      recent_ += c;
      if (recent_ == "--" || recent_ == "[CDATA[") {
        state_ = recent_ == "--" ? State::comment : State::cdata;
        recent_.clear();
      } else if (!std::string_view("--").starts_with(recent_) &&
                 !std::string_view("[CDATA[").starts_with(recent_)) {
        state_ = c == '>' ? State::text : State::declaration;
      }
      break;
    case State::comment:
    case State::cdata:
    case State::instruction:
    case State::declaration: {
      recent_ += c;
      std::string_view const ending = state_ == State::comment       ? "-->"
                                      : state_ == State::cdata       ? "]]>"
                                      : state_ == State::instruction ? "?>"
                                                                     : ">";
      if (recent_.ends_with(ending)) state_ = State::text;
      if (recent_.size() > 3) recent_.erase(0, recent_.size() - 3);
      if (state_ == State::text && element_.empty()) piece_.clear();
      break;
    }
    case State::tag:
      if (!named_) {
        if (is_blank(c) || c == '>' || (c == '/' && !tag_.empty())) {
          // The byte belongs to what follows the name.
          bool const kept = !piece_.empty();
          if (kept) piece_.pop_back();
          out = name_known();
          if (kept || out) piece_ += c;
        } else if (tag_.size() < 64) {
          tag_ += c;
        }
      }
      if (c == '>') {
        auto ended = end_tag();
        if (!out) out = std::move(ended);
      } else if (c == '"' || c == '\'') {
        state_ = State::quoted;
        quote_ = c;
      }
      recent_ = c;
      break;
    case State::quoted:
      if (c == quote_) state_ = State::tag;
      break;
  }
  if (c == '\n') ++line_;
  return out;
}

std::optional<Cut> ElementCutter::finish() {
  if (over_ || root_ended_) return std::nullopt;
  over_ = true;
  if (!element_.empty()) return take();
  return refused(line_, "XML 在此中断，文件不完整",
                 "the XML breaks off here; the file is incomplete");
}

}  // namespace jixiao::cli
