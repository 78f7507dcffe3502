#include "published_form.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cctype>
#include <fstream>
#include <sstream>

#include "../check/corpus_form.hpp"

namespace jixiao::reality {

namespace {

// "…; central-transfer layout: budget 10 + …" → "central-transfer layout".
std::string layout_named_in(std::string_view notes) {
  for (std::string_view const noun : {" layout", " weight scheme", "weight scheme"}) {
    auto const found = notes.find(noun);
    if (found == std::string_view::npos) continue;
    auto begin = found;
    auto const of_a_word = [&](char c) {
      return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '-';
    };
    while (begin > 0 && of_a_word(notes[begin - 1])) --begin;
    return std::string(notes.substr(begin, found - begin + noun.size()));
  }
  return {};
}

}  // namespace

PublishedForm published_form(std::string_view json) {
  PublishedForm published;
  published.form = check::form_from_corpus(json);
  auto const root = boost::json::parse(std::string(json)).as_object();
  published.address = std::string(root.at("source").as_string());
  published.layout = layout_named_in(root.at("notes").as_string());
  published.truncated = root.at("truncated").as_bool();
  return published;
}

std::vector<PublishedForm> published_forms(std::filesystem::path const& folder) {
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<PublishedForm> forms;
  for (auto const& file : files) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    forms.push_back(published_form(bytes.str()));
  }
  return forms;
}

}  // namespace jixiao::reality
