#include "cli/typed_line.hpp"

#include <array>
#include <vector>

#include "base/writer.hpp"
#include "grammar/write.hpp"

namespace jixiao::cli {
namespace {

// name=value, objects in brackets, lists in square ones. The texts are left out: the text as given
// stands at the head of the line, and nested texts repeat parts of it.
class LineWriter final : public Writer {
 public:
  explicit LineWriter(std::string& out) : out_(out) {}

  void begin_object(std::string_view name) override {
    open(in_list() ? "" : name, '(');
    lists_.push_back(false);
  }
  void end_object() override { close(')'); }
  void begin_list(std::string_view name, std::string_view) override {
    open(name, '[');
    lists_.push_back(true);
  }
  void end_list() override { close(']'); }
  void text(std::string_view name, std::string_view value) override {
    if (name == "text" || value.empty()) return;
    if (name == "kind" && lists_.empty()) return;
    separate();
    if (name != "kind") (out_ += name) += '=';
    out_ += value;
  }
  void flag(std::string_view name, bool value) override {
    separate();
    out_ += name;
    if (!value) out_ += "=false";
  }
  void item(std::string_view value) override {
    separate();
    out_ += value;
  }

 private:
  void separate() {
    if (!out_.empty() && out_.back() != '(' && out_.back() != '[') out_ += ' ';
  }
  void open(std::string_view name, char bracket) {
    separate();
    if (!name.empty()) (out_ += name) += '=';
    out_ += bracket;
  }
  void close(char bracket) {
    out_ += bracket;
    lists_.pop_back();
  }
  [[nodiscard]] bool in_list() const { return !lists_.empty() && lists_.back(); }

  std::string& out_;
  std::vector<bool> lists_;  // what is open: lists and objects
};

struct KindName {
  std::string_view kind, zh, en;
};
constexpr std::array kinds{KindName{"bound", "数值", "bound"},
                           KindName{"range", "区间", "range"},
                           KindName{"approximate", "约数", "approximate"},
                           KindName{"tolerance", "公差", "tolerance"},
                           KindName{"deadline", "期限", "deadline"},
                           KindName{"period", "期间", "period"},
                           KindName{"frequency", "频次", "frequency"},
                           KindName{"reference", "参照", "reference"},
                           KindName{"tiered", "分档", "tiered"},
                           KindName{"enumeration", "列举", "enumeration"},
                           KindName{"qualitative", "定性", "qualitative"},
                           KindName{"completion", "完成情况", "completion"},
                           KindName{"compound", "复合", "compound"},
                           KindName{"text", "未识别", "not typed"},
                           KindName{"empty", "空", "empty"}};

}  // namespace

std::string fields_on_a_line(ast::Expression const& tree, std::string_view text) {
  std::string out;
  LineWriter writer(out);
  write_fields(writer, tree, text);
  return out;
}

std::string_view kind_in_words(std::string_view kind, Language language) {
  for (auto const& name : kinds)
    if (name.kind == kind) return language == Language::chinese ? name.zh : name.en;
  return kind;
}

}  // namespace jixiao::cli
