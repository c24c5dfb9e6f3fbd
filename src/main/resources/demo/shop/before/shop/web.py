from flask import Flask, render_template

GOODS = {"rope": 24, "lantern": 38, "chart": 12}


def create():
    web = Flask(__name__, template_folder="../templates")
    web.add_url_rule("/", view_func=lambda: render_template("goods.html", goods=GOODS))
    return web
