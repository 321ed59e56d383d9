"""A publication's figures in one edition -> their page."""

from __future__ import annotations

from collections.abc import Mapping

from duben.html.charts import charts
from duben.html.figure_views import FigureView
from duben.html.figures import figure_groups, headlines
from duben.html.frame import frame, page
from duben.html.status import page_status
from duben.html.views import ReportView
from duben.model import Page, Variant
from duben.publication import Publication, Site


def figures_page(
    site: Site,
    publication: Publication,
    variant: Variant,
    report: ReportView,
    views: Mapping[str, FigureView],
) -> Page:
    """Headlines, charts with their tables, and every figure in its sentence."""
    strings = site.strings[variant.key]
    heading = f"{strings('figures.title')} · {report.name}"
    sections = publication.editions[variant.key].sections
    return page(
        site,
        "figures.html",
        frame(site, variant, f"{report.slug}/figures/", "figures", heading),
        report=report,
        up="../",
        headlines=headlines(publication, views, variant),
        charts=charts(publication, views, variant, strings),
        groups=tuple(figure_groups(publication, site, variant, views)),
        count=len(views),
        status=page_status(site, publication, variant, sections),
    )
