"""The addresses of monitoring. Public ids only."""

from django.urls import path

from hjemmel.monitoring.pages import advice, measures, overview, papers, plans, public, standard_steps, standards

app_name = "monitoring"
urlpatterns = [
    path("kvalitetsstandarder/", public.standards, name="public_standards"),
    path("kvalitetsstandarder/<uuid:public_id>/", public.standard, name="public_standard"),
    path("kvalitet/", overview.overview, name="overview"),
    path("kvalitet/standarder/", standards.standards, name="standards"),
    path("kvalitet/standarder/eksport.csv", standards.export, name="export_standards"),
    path("kvalitet/standarder/ny/", standard_steps.new, name="new_standard"),
    path("kvalitet/standarder/<uuid:public_id>/", standards.standard, name="standard"),
    path("kvalitet/standarder/<uuid:public_id>/udkast/", standard_steps.draft, name="draft"),
    path("kvalitet/standarder/<uuid:public_id>/udkast/aendringer/", standards.tracked, name="tracked_draft"),
    path("kvalitet/standarder/<uuid:public_id>/udkast.pdf", papers.paper, name="draft_pdf"),
    path(
        "kvalitet/standarder/<uuid:public_id>/udkast-med-aendringer.pdf",
        papers.paper,
        {"is_tracked": True},
        name="tracked_draft_pdf",
    ),
    path("kvalitet/standarder/<uuid:public_id>/udgave-<int:number>.pdf", papers.paper, name="version_pdf"),
    path(
        "kvalitet/standarder/<uuid:public_id>/udgave-<int:number>-med-aendringer.pdf",
        papers.paper,
        {"is_tracked": True},
        name="tracked_pdf",
    ),
    path("kvalitet/standarder/<uuid:public_id>/vedtag/", standard_steps.adopt, name="adopt"),
    path("kvalitet/standarder/<uuid:public_id>/forny/", standard_steps.renew, name="renew"),
    path("kvalitet/standarder/<uuid:public_id>/suspender/", standard_steps.suspend, name="suspend"),
    path("kvalitet/standarder/<uuid:public_id>/genoptag/", standard_steps.end_suspension, name="end_suspension"),
    path("kvalitet/standarder/<uuid:public_id>/ophaev/", standard_steps.repeal, name="repeal_standard"),
    path("kvalitet/standarder/<uuid:public_id>/udgave-<int:number>/", standards.version, name="version"),
    path("kvalitet/standarder/<uuid:public_id>/udgave-<int:number>/aendringer/", standards.tracked, name="tracked"),
    path("kvalitet/tiltag/", measures.measures, name="measures"),
    path("kvalitet/tiltag/eksport.csv", measures.export, name="export_measures"),
    path("kvalitet/tiltag/nyt/", measures.write, name="new_measure"),
    path("kvalitet/tiltag/<uuid:public_id>/", measures.measure, name="measure"),
    path("kvalitet/tiltag/<uuid:public_id>/ret/", measures.write, name="correct_measure"),
    path("kvalitet/tiltag/<uuid:public_id>/start/", measures.begin, name="begin"),
    path("kvalitet/tiltag/<uuid:public_id>/maaling/", measures.observe, name="observe"),
    path("kvalitet/tiltag/<uuid:public_id>/afslut/", measures.end, name="end_measure"),
    path("kvalitet/handlingsplaner/ny/", plans.write, name="new_plan"),
    path("kvalitet/handlingsplaner/<uuid:public_id>/", plans.plan, name="plan"),
    path("kvalitet/handlingsplaner/<uuid:public_id>/ret/", plans.write, name="correct_plan"),
    path("kvalitet/handlingsplaner/<uuid:public_id>/afslut/", plans.close, name="close_plan"),
    path("kvalitet/borgerraadgiver/", advice.advice, name="advice"),
    path("kvalitet/borgerraadgiver/eksport.csv", advice.export, name="export_advice"),
    path("kvalitet/borgerraadgiver/ny/", advice.new, name="new_advice"),
    path("kvalitet/borgerraadgiver/<uuid:public_id>/", advice.answer, name="answer_advice"),
]
