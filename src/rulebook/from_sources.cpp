#include <fmt/format.h>

#include "rulebook/loading.hpp"

namespace jixiao::rulebook {

namespace {

[[nodiscard]] Cite cite_from(Element const& element, Loading& loading) {
  Fields fields{element, loading.errors};
  Cite cite;
  cite.source = fields.required("source");
  cite.article = fields.text("article");
  cite.note = fields.text("note");
  auto const confidence = fields.required("confidence");
  if (auto const named = confidence_named(confidence))
    cite.confidence = *named;
  else if (!confidence.empty())
    fields.reject("confidence", confidence);
  fields.finish({});
  if (!cite.source.empty() && !loading.rules.sources.contains(cite.source))
    loading.errors.push_back(
        error_at(element, fmt::format("依据 {} 不在 sources.xml 中", cite.source),
                 fmt::format("the source {} is not in sources.xml", cite.source)));
  return cite;
}

}  // namespace

void add_sources(Element const& root, Loading& loading) {
  Fields{root, loading.errors}.finish({"source"});
  for (auto const& element : root.children) {
    if (element.name != "source") continue;
    Fields fields{element, loading.errors};
    Source source;
    source.id = fields.required("id");
    source.title = fields.required("title");
    source.document_number = fields.text("document-number");
    source.issuer = fields.text("issuer");
    source.date = fields.text("date");
    source.address = fields.text("address");
    source.note = fields.text("note");
    fields.finish({});
    if (loading.declare("source " + source.id, source.id, element))
      loading.rules.sources.emplace(source.id, std::move(source));
  }
}

std::vector<Cite> cites_of(Element const& element, Loading& loading) {
  std::vector<Cite> cites;
  for (auto const& child : element.children)
    if (child.name == "cite") cites.push_back(cite_from(child, loading));
  if (cites.empty())
    loading.errors.push_back(error_at(element, fmt::format("<{}> 没有依据（cite）", element.name),
                                      fmt::format("<{}> has no cite", element.name)));
  return cites;
}

}  // namespace jixiao::rulebook
