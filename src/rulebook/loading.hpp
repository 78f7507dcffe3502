#pragma once

#include <map>
#include <string>
#include <vector>

#include "rulebook/element.hpp"
#include "rulebook/rulebook.hpp"

// A rulebook while it is being built: one reader per kind of rule file, each of which adds what it
// read and reports what it could not. Nothing stops at the first error.
namespace jixiao::rulebook {

struct Loading {
  Rulebook rules;
  Errors errors;
  std::map<std::string, Place, std::less<>> places;  // of ids and words, to name the first of two
  std::vector<Element const*> schemes;               // read last, together

  // Remembers where `key` was declared; an error at `element` when it was declared before.
  bool declare(std::string const& key, std::string const& shown, Element const& element);
  // The file of a check or scheme carries its id.
  void expect_file_name(Element const& element, std::string const& id);
};

void add_sources(Element const& root, Loading& loading);
void add_words(Element const& root, Loading& loading);
void add_units(Element const& root, Loading& loading);
void add_check(Element const& root, Loading& loading);
void order_checks(Loading& loading);  // once all are read
void add_schemes(Loading& loading);   // all of Loading::schemes

// The <cite> children of an element; at least one, each of a known source.
std::vector<Cite> cites_of(Element const& element, Loading& loading);

}  // namespace jixiao::rulebook
