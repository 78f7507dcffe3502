#include "words.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <vector>

#include "form/from_xml.hpp"
#include "form/write.hpp"

namespace jixiao::form {
namespace {

Vocabulary load() {
  Vocabulary vocabulary;
  auto const folder = std::filesystem::path(JIXIAO_SOURCE_DIR) / "rules" / "words";
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    pugi::xml_document document;
    if (!document.load_file(entry.path().c_str())) continue;
    auto const root = document.document_element();
    auto const list = list_named(root.attribute("list").value());
    if (!list) continue;
    for (auto const word : root.children("word"))
      vocabulary.add(*list, word.attribute("text").value(), word.attribute("means").value());
  }
  return vocabulary;
}

class PlainXml final : public Writer {
 public:
  explicit PlainXml(std::string& out) : out_(out) {}

  void begin_object(std::string_view name) override { begin(name); }
  void end_object() override { end(); }
  void begin_list(std::string_view name, std::string_view item) override {
    begin(name);
    items_.emplace_back(item);
  }
  void end_list() override {
    items_.pop_back();
    end();
  }
  void text(std::string_view name, std::string_view value) override {
    out_ += fmt::format("<{}>{}</{}>\n", name, escaped(value), name);
  }
  void flag(std::string_view name, bool value) override { text(name, value ? "true" : "false"); }
  void item(std::string_view value) override { text(items_.back(), value); }

 private:
  void begin(std::string_view name) {
    out_ += open_.empty() ? fmt::format("<{} xmlns=\"{}\">\n", name, form_namespace)
                          : fmt::format("<{}>\n", name);
    open_.emplace_back(name);
  }
  void end() {
    out_ += fmt::format("</{}>\n", open_.back());
    open_.pop_back();
  }
  static std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text)
      if (c == '&')
        out += "&amp;";
      else if (c == '<')
        out += "&lt;";
      else
        out += c;
    return out;
  }

  std::string& out_;
  std::vector<std::string> open_;
  std::vector<std::string> items_;
};

}  // namespace

Vocabulary const& words() {
  static Vocabulary const vocabulary = load();
  return vocabulary;
}

std::string file_text(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

Reading read(std::string_view name, std::string_view bytes) {
  return from_bytes(name, bytes, words());
}

Form read_one(std::string_view name, std::string_view bytes) {
  auto reading = read(name, bytes);
  EXPECT_EQ(errors_of(reading), "");
  EXPECT_EQ(reading.forms.size(), 1u);
  return reading.forms.size() == 1 ? std::move(reading.forms.front()) : Form{};
}

std::string errors_of(Reading const& reading) {
  std::string out;
  for (auto const& error : reading.errors)
    out += fmt::format("{} at {}: {}\n", error.place.file, error.place.at, error.what.en);
  return out;
}

std::string to_xml(Form const& form) {
  std::string out;
  PlainXml writer(out);
  write(writer, form);
  return out;
}

}  // namespace jixiao::form
